# /// scenario
# format = 1
# id = "price-check"
# teaches = ["F2"]
#
# [title]
# en = "Who answers first, whose price comes first?"
# zh = "谁先回答？谁的价格排在前面？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "elapsed"
# en = "How many seconds does the whole program take?"
# zh = "整个程序一共用了几秒？"
#
# [[hint]]
# en = "The three questions run concurrently. After how many seconds does each shop answer?"
# zh = "三次询价同时进行。每家各在第几秒回答？"
#
# [[hint]]
# en = "`gather` was given the bookshop first. Does it forget this order while it waits?"
# zh = "交给 `gather` 的第一个是 bookshop。它在等待的时候会忘记这个顺序吗？"
#
# [answer]
# en = """
# `market answers`, `library answers`, `bookshop answers`, `[20, 15, 0]`, in 3 seconds. All three begin at second 0
# and answer when their sleep is over: the market at second 1, the library at second 2, the bookshop at second 3. Then
# `gather` has all prices and gives them back in the order in which the coroutines stand in the call: bookshop 20,
# market 15, library 0. The rule: who is quick finishes first, but results keep the order of the call."""
# zh = """
# `market answers`、`library answers`、`bookshop answers`、`[20, 15, 0]`，一共 3 秒。
# 三家都从第 0 秒开始，睡够了才回答：market 在第 1 秒，library 在第 2 秒，bookshop 在第 3 秒。这时 `gather` 集齐了
# 所有价格，按调用时书写的顺序返回：bookshop 20、market 15、library 0。
# 规则：快的先完成，但结果的顺序和调用时一致。"""
# ///
import asyncio

async def ask_price(shop, seconds, euros):
    await asyncio.sleep(seconds)
    print(shop, "answers")
    return euros

async def main():
    prices = await asyncio.gather(
        ask_price("bookshop", 3, 20), ask_price("market", 1, 15), ask_price("library", 2, 0))
    print(prices)

asyncio.run(main())

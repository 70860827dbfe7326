# /// scenario
# format = 1
# id = "tip-jar"
# teaches = ["E4", "D3"]
#
# [title]
# en = "Two waiters count their tips"
# zh = "两个服务员数小费"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which version of `total = total + await count(coins, seconds)` is always right? There may be several right answers."
# zh = "把 `total = total + await count(coins, seconds)` 换成哪种写法，总数才总是对的？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "`total += await count(coins, seconds)`"
# zh = "`total += await count(coins, seconds)`"
# correct = false
# [ask.choice.because]
# en = "It is shorter, but does the same: `total` is read first, then comes the `await`, then the sum is written."
# zh = "写法短了，做的事一样：先读 `total`，再 `await`，最后才写入总和。"
#
# [[ask.choice]]
# en = "`counted = await count(coins, seconds)`, and in the next line `total += counted`"
# zh = "先写 `counted = await count(coins, seconds)`，下一行再写 `total += counted`"
# correct = true
# [ask.choice.because]
# en = "The waiting comes first. Between reading and writing `total` there is no `await` any more."
# zh = "先把要等的等完。读 `total` 和写 `total` 之间，不再有 `await`。"
#
# [[ask.choice]]
# en = "`total = await count(coins, seconds) + total`"
# zh = "`total = await count(coins, seconds) + total`"
# correct = true
# [ask.choice.because]
# en = "The left side of `+` is computed first: `total` is read only after the `await`, right before it is written."
# zh = "`+` 的左边先算：`await` 之后才读 `total`，紧接着就写入。"
#
# [[hint]]
# en = "In `total + await count(coins, seconds)`, what does Python look up first: `total`, or the coins?"
# zh = "计算 `total + await count(coins, seconds)` 时，Python 先取的是 `total`，还是数出来的硬币？"
#
# [[hint]]
# en = "What is in `total` when Ann begins to count? Does she look again when she has finished?"
# zh = "Ann 开始数的时候，`total` 里是多少？她数完之后，还会再看一眼吗？"
#
# [answer]
# en = """
# `Ben counted, total: 3`, `Ann counted, total: 5`, `in the jar: 5`. Python computes `total + await count(coins, seconds)`
# from left to right: it takes `total`, then waits for the coins, then adds. Ann takes 0 and waits 2 seconds; Ben takes 0
# too and waits 1 second. At second 1 Ben writes 0 + 3. At second 2 Ann writes 0 + 5: she still has the 0 of the beginning,
# and Ben's 3 are gone. The rule: even one line can be split in two by an `await` in it; what stands to its left was read
# before the waiting and may be out of date after it."""
# zh = """
# `Ben counted, total: 3`、`Ann counted, total: 5`、`in the jar: 5`。
# Python 从左到右计算 `total + await count(coins, seconds)`：先取 `total`，再等硬币数好，最后相加。Ann 取到 0，等 2 秒；
# Ben 取到的也是 0，等 1 秒。第 1 秒，Ben 写入 0 + 3。第 2 秒，Ann 写入 0 + 5：她手里还是一开始的那个 0，
# Ben 的 3 就这样没了。
# 规则：哪怕只有一行，里面的 `await` 也会把它分成前后两半；写在 `await` 左边的，是等待之前读的，等完以后可能已经过时。"""
# ///
import asyncio

total = 0

async def count(coins, seconds):
    await asyncio.sleep(seconds)
    return coins

async def add_tips(name, coins, seconds):
    global total
    total = total + await count(coins, seconds)
    print(name, "counted, total:", total)

async def main():
    await asyncio.gather(add_tips("Ann", 5, 2), add_tips("Ben", 3, 1))
    print("in the jar:", total)

asyncio.run(main())

# /// scenario
# format = 1
# id = "one-cook"
# teaches = ["E4", "D2"]
#
# [title]
# en = "The cook and the waiter"
# zh = "厨师和服务员"
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
# en = "The cook sleeps twice, in two different ways. During which of the two can the waiter work?"
# zh = "厨师睡了两次，方式不一样。哪一次睡眠的时候，服务员可以干活？"
#
# [[hint]]
# en = "At which second does the waiter say hello? Count on from there."
# zh = "服务员在第几秒说 hello？从那里接着数。"
#
# [answer]
# en = """
# `cook: cut`, `cook: fry`, `waiter: hello`, `waiter: drinks`, `cook: serve`, in 5 seconds. `time.sleep(3)` holds the
# thread: the cook goes on from cutting to frying, and the waiter has not even begun. At second 3 the cook comes to
# `await asyncio.sleep(2)` and hands control back. Now the waiter says hello and sleeps until second 4: drinks. At
# second 5 the cook serves. The rule: only an `await` lets the others work; `time.sleep` keeps everybody waiting."""
# zh = """
# `cook: cut`、`cook: fry`、`waiter: hello`、`waiter: drinks`、`cook: serve`，一共 5 秒。
# `time.sleep(3)` 占住线程：厨师从切菜一直做到下锅，服务员连开始都还没有。第 3 秒，厨师运行到 `await asyncio.sleep(2)`，
# 交还控制权，服务员这才说 hello，然后睡到第 4 秒，端上饮料。第 5 秒，厨师上菜。
# 规则：只有 `await` 才会让别人干活，`time.sleep` 会让所有人都等着。"""
# ///
import asyncio
import time

async def cook():
    print("cook: cut")
    time.sleep(3)
    print("cook: fry")
    await asyncio.sleep(2)
    print("cook: serve")

async def waiter():
    print("waiter: hello")
    await asyncio.sleep(1)
    print("waiter: drinks")

async def main():
    await asyncio.gather(cook(), waiter())

asyncio.run(main())

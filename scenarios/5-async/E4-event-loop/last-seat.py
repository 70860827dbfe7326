# /// scenario
# format = 1
# id = "last-seat"
# teaches = ["E4", "D3"]
#
# [title]
# en = "The last seat"
# zh = "最后一个座位"
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
# en = "How many seats are free when Ben comes to `if seats > 0`?"
# zh = "Ben 走到 `if seats > 0` 的时候，还有几个空位？"
#
# [[hint]]
# en = "Between `if seats > 0` and `seats -= 1` there is an `await`. What can happen in that second?"
# zh = "`if seats > 0` 和 `seats -= 1` 之间有一个 `await`。这一秒里会发生什么？"
#
# [answer]
# en = """
# `Ann sees a free seat`, `Ben sees a free seat`, `Ann books, seats left: 0`, `Ben books, seats left: -1`, in 1
# second. Ann sees one free seat and sleeps. Nothing is booked yet, so Ben sees the same free seat. At second 1 both
# wake up, and neither looks again: Ann's `seats -= 1` makes it 0, Ben's makes it -1. The seat is sold twice, with a
# single thread. The rule: what was checked before an `await` may not be true any more after it; check and change
# without an `await` in between."""
# zh = """
# `Ann sees a free seat`、`Ben sees a free seat`、`Ann books, seats left: 0`、`Ben books, seats left: -1`，一共 1 秒。
# Ann 看到有一个空位，然后睡眠。这时还没有订，所以 Ben 看到的还是这个空位。第 1 秒两人都醒来，谁也没有再看一眼：
# Ann 的 `seats -= 1` 把它变成 0，Ben 的把它变成 -1。只有一个线程，同一个座位还是卖了两次。
# 规则：`await` 之前检查过的事，`await` 之后不一定还成立；检查和修改之间不要有 `await`。"""
# ///
import asyncio

seats = 1

async def book(name):
    global seats
    if seats > 0:
        print(name, "sees a free seat")
        await asyncio.sleep(1)
        seats -= 1
        print(name, "books, seats left:", seats)
    else:
        print(name, "comes too late")

async def main():
    await asyncio.gather(book("Ann"), book("Ben"))

asyncio.run(main())

# /// scenario
# format = 1
# id = "two-sleeps"
# teaches = ["E3", "E4"]
# question = "Q12"
#
# [title]
# en = "Two tasks that sleep"
# zh = "两个睡眠的任务"
#
# [[ask]]
# kind = "output"
# en = "In which order is this printed? Write it line by line."
# zh = "输出的顺序是什么？请逐行写出。"
#
# [[ask]]
# kind = "elapsed"
# en = "How many seconds does the whole program take?"
# zh = "整个程序一共用了几秒？"
#
# [[hint]]
# en = "What does `task1` do while it sleeps: does it keep anybody else from running?"
# zh = "`task1` 睡眠的时候，会妨碍别人运行吗？"
#
# [[hint]]
# en = "Both have begun at the same moment. Who wakes up first?"
# zh = "两个任务同时开始睡。谁先醒来？"
#
# [answer]
# en = """
# 1-start, 2-start, 2-end, 1-end, in 2 seconds. `gather` starts both tasks in the order they are written. At its
# `await asyncio.sleep(2)` task1 hands control back to the event loop, which runs task2 up to its own sleep. Nobody is
# ready now; after 1 second task2 wakes up, after 2 seconds task1. The two waits overlap, so they take 2 seconds, not 3."""
# zh = """
# 1-start、2-start、2-end、1-end，一共 2 秒。`gather` 按书写顺序启动两个任务。task1 运行到 `await asyncio.sleep(2)`
# 就把控制权交还给事件循环，事件循环接着运行 task2，直到它也开始睡眠。这时没有任务可以运行；
# 第 1 秒 task2 醒来，第 2 秒 task1 醒来。两段等待是重叠的，所以总共 2 秒，而不是 3 秒。"""
# ///
import asyncio

async def task1():
    print("1-start")
    await asyncio.sleep(2)
    print("1-end")

async def task2():
    print("2-start")
    await asyncio.sleep(1)
    print("2-end")

async def main():
    await asyncio.gather(task1(), task2())

asyncio.run(main())

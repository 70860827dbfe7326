# /// scenario
# format = 1
# id = "painters"
# teaches = ["F1", "F2", "A4"]
#
# [title]
# en = "The painters go home"
# zh = "粉刷工下班了"
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
# en = "No room has 3 seconds. What does each painter still do when the work is stopped?"
# zh = "哪个房间都没有等到 3 秒。活儿被叫停时，每个粉刷工还会做什么？"
#
# [[hint]]
# en = "`hall.cancel()` only asks. When does the painter of the hall get a turn?"
# zh = "`hall.cancel()` 只是提出请求。粉刷 hall 的工人什么时候才轮到运行？"
#
# [[hint]]
# en = "`main` ends while the garage is being painted. What does `asyncio.run` do with a task that is left?"
# zh = "`main` 结束时，garage 还在粉刷。`asyncio.run` 会怎样处理还没完成的任务？"
#
# [answer]
# en = """
# `kitchen brushes washed`, `too late for the kitchen`, `stop the hall True`, `hall brushes washed`,
# `everybody goes home`, `garage brushes washed`, in 3 seconds. At second 1 `wait_for` gives up: it cancels the
# kitchen, whose `finally` washes the brushes, and only then raises TimeoutError. At second 2 `hall.cancel()` only
# asks; `main` prints its line first, and the hall's `finally` runs when `main` waits at its last
# `await asyncio.sleep(1)`. At second 3 `main` ends; `asyncio.run` does not wait for the garage but cancels it, and
# its `finally` runs too, last of all. The rule: a cancelled task stops at its own next turn, and on its way out runs
# the `finally` around the place where it stood."""
# zh = """
# `kitchen brushes washed`、`too late for the kitchen`、`stop the hall True`、`hall brushes washed`、
# `everybody goes home`、`garage brushes washed`，一共 3 秒。
# 第 1 秒，`wait_for` 不再等了：它取消 kitchen，`finally` 先洗刷子，然后才抛出 TimeoutError。第 2 秒，`hall.cancel()`
# 只是提出取消，`main` 先输出自己那一行；等 `main` 停在最后一个 `await asyncio.sleep(1)`，hall 的 `finally` 才执行。
# 第 3 秒 `main` 结束，`asyncio.run` 不会等 garage，而是取消它，它的 `finally` 也会执行，排在最后。
# 规则：被取消的任务要等轮到它时才停下；它停在 `try` 里面，所以退出时会执行 `finally`。"""
# ///
import asyncio

async def paint(room):
    try:
        await asyncio.sleep(3)
        print(room, "painted")
    finally:
        print(room, "brushes washed")

async def main():
    try:
        await asyncio.wait_for(paint("kitchen"), 1)
    except asyncio.TimeoutError:
        print("too late for the kitchen")
    hall = asyncio.create_task(paint("hall"))
    await asyncio.sleep(1)
    print("stop the hall", hall.cancel())
    asyncio.create_task(paint("garage"))
    await asyncio.sleep(1)
    print("everybody goes home")

asyncio.run(main())

# /// scenario
# format = 1
# id = "impatient-guest"
# teaches = ["F1", "A4"]
#
# [title]
# en = "The guest waits no longer than 2 seconds"
# zh = "客人最多等 2 秒"
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
# en = "At second 2 the time is up. Does `wait_for` just walk away, or does it tell the cook?"
# zh = "第 2 秒时间到。`wait_for` 是直接走开，还是会告诉厨师？"
#
# [[hint]]
# en = "`wait_for` cancels what it was waiting for, and waits until that has ended. What does the cook do then?"
# zh = "`wait_for` 会取消它在等的那个协程，并且等它结束。这时厨师会做什么？"
#
# [answer]
# en = """
# `cook: start`, `cook: stop`, `guest: too slow`, `guest: at home`, in 7 seconds. At second 2 `wait_for` cancels
# `cook()`: CancelledError is raised at its `await asyncio.sleep(5)`, the cook prints `cook: stop` and passes the
# exception on. When the cook has ended, `wait_for` raises TimeoutError in `main`, so `guest: too slow` comes after
# it. During the last 5 seconds nobody cooks: `cook: soup ready` never comes. The rule: a `wait_for` whose time is up
# cancels what it waits for."""
# zh = """
# `cook: start`、`cook: stop`、`guest: too slow`、`guest: at home`，一共 7 秒。
# 第 2 秒，`wait_for` 取消 `cook()`：CancelledError 在 `await asyncio.sleep(5)` 这里抛出，厨师输出 `cook: stop`，
# 再把异常继续抛出去。厨师结束之后，`wait_for` 才在 `main` 里抛出 TimeoutError，所以 `guest: too slow` 在它后面。
# 最后那 5 秒里没有人在做汤，`cook: soup ready` 不会出现。
# 规则：`wait_for` 一旦超时，就会取消它在等的东西。"""
# ///
import asyncio

async def cook():
    print("cook: start")
    try:
        await asyncio.sleep(5)
        print("cook: soup ready")
    except asyncio.CancelledError:
        print("cook: stop")
        raise

async def main():
    try:
        await asyncio.wait_for(cook(), 2)
    except asyncio.TimeoutError:
        print("guest: too slow")
    await asyncio.sleep(5)
    print("guest: at home")

asyncio.run(main())

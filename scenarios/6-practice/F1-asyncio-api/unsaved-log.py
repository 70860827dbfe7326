# /// scenario
# format = 1
# id = "unsaved-log"
# teaches = ["F1"]
#
# [title]
# en = "Is the log saved?"
# zh = "日志保存好了吗？"
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
# en = "For whom does `asyncio.run(main())` wait: for `main`, or for everybody?"
# zh = "`asyncio.run(main())` 等的是谁：只等 `main`，还是等所有任务？"
#
# [[hint]]
# en = "At which second does `main` end, and where is `save_log` then?"
# zh = "`main` 在第几秒结束？这时 `save_log` 走到了哪里？"
#
# [answer]
# en = """
# `main: work`, `log: saving`, `main: done`, `bye`, in 1 second. While `main` waits at `await asyncio.sleep(1)`, the
# task begins; it is to sleep until second 3. But `main` ends at second 1. `asyncio.run` then cancels every task that
# is left, and that is `save_log`, which stands at its sleep: `log: saved` never comes. The rule: `asyncio.run` waits
# for `main` only; what has to be finished must be awaited there."""
# zh = """
# `main: work`、`log: saving`、`main: done`、`bye`，一共 1 秒。
# `main` 在 `await asyncio.sleep(1)` 等待的时候，那个任务开始了，它要睡到第 3 秒。可是 `main` 第 1 秒就结束了，
# `asyncio.run` 随即取消所有还没完成的任务，这里就是正在睡眠的 `save_log`，所以 `log: saved` 不会出现。
# 规则：`asyncio.run` 只等 `main`；一定要做完的事，得在 `main` 里 `await`。"""
# ///
import asyncio

async def save_log():
    print("log: saving")
    await asyncio.sleep(3)
    print("log: saved")

async def main():
    asyncio.create_task(save_log())
    print("main: work")
    await asyncio.sleep(1)
    print("main: done")

asyncio.run(main())
print("bye")

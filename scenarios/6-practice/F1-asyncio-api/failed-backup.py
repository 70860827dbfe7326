# /// scenario
# format = 1
# id = "failed-backup"
# teaches = ["F1", "A4"]
#
# [title]
# en = "The backup fails in the background"
# zh = "后台备份失败了"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "At second 1 the backup raises OSError. Who is waiting for it at that moment?"
# zh = "第 1 秒，备份任务抛出 OSError。这一刻有谁在等它？"
#
# [[hint]]
# en = "The task keeps its exception until somebody asks for the result. Which line does that?"
# zh = "任务会把异常留着，直到有人来要结果。是哪一行来要的？"
#
# [answer]
# en = """
# `write page 1`, `backup: start`, `write page 2`, `write page 3`, `backup failed: disk full`. `backup` starts while
# `main` sleeps for the first time, and fails at second 1. The exception ends only this task; it is kept there, and
# `main` writes its pages at seconds 0, 1 and 2 as if nothing had happened. Only `await task` asks for the result, and
# there OSError is raised in `main` and caught. The rule: an exception in a task comes to light where the task is
# awaited; without an `await` it does not stop the program."""
# zh = """
# `write page 1`、`backup: start`、`write page 2`、`write page 3`、`backup failed: disk full`。
# `main` 第一次睡眠的时候，`backup` 开始运行，并在第 1 秒失败。这个异常只让它自己的任务结束，并留在任务里；`main`
# 若无其事地在第 0、1、2 秒写完三页。到了 `await task` 才来要结果，OSError 在 `main` 里抛出，并被捕获。
# 规则：任务里的异常，要到 `await` 它的地方才会冒出来；没有人 `await`，它不会让程序停下。"""
# ///
import asyncio

async def backup():
    print("backup: start")
    await asyncio.sleep(1)
    raise OSError("disk full")

async def main():
    task = asyncio.create_task(backup())
    for page in (1, 2, 3):
        print("write page", page)
        await asyncio.sleep(1)
    try:
        await task
    except OSError as error:
        print("backup failed:", error)

asyncio.run(main())

# /// scenario
# format = 1
# id = "breakfast"
# teaches = ["E3", "D1"]
#
# [title]
# en = "Eggs, then toast"
# zh = "先煮蛋，再烤面包"
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
# en = "While the eggs are cooking, has `cook(\"toast\", 2)` been called yet?"
# zh = "鸡蛋还在煮的时候，`cook(\"toast\", 2)` 被调用了吗？"
#
# [[hint]]
# en = "`main` stands at `await cook(\"eggs\", 4)`. What has to happen before it goes to its next line?"
# zh = "`main` 停在 `await cook(\"eggs\", 4)` 这一行。要等到什么，它才会走到下一行？"
#
# [answer]
# en = """
# `eggs ready`, `toast ready`, `breakfast!`, in 6 seconds. `await cook("eggs", 4)` means: run this to its end, and
# only then go on to the next line. While the eggs cook, nobody has called `cook("toast", 2)` yet. The toast begins at
# second 4 and is ready at second 6. `await` lets other tasks run while it waits, but there is no other task here. The
# rule: two `await` lines in a row run one after the other; to run both at once takes `asyncio.gather` or tasks."""
# zh = """
# `eggs ready`、`toast ready`、`breakfast!`，一共 6 秒。
# `await cook("eggs", 4)` 的意思是：把它运行完，然后才走下一行。这 4 秒里，还没有人调用过 `cook("toast", 2)`。
# 面包从第 4 秒开始烤，第 6 秒烤好。`await` 等待的时候确实会让别的任务运行，可是这里并没有别的任务。
# 规则：前后两行 `await`，是做完一个再做下一个；想同时进行，要用 `asyncio.gather` 或者任务。"""
# ///
import asyncio

async def cook(food, seconds):
    await asyncio.sleep(seconds)
    print(food, "ready")

async def main():
    await cook("eggs", 4)
    await cook("toast", 2)
    print("breakfast!")

asyncio.run(main())

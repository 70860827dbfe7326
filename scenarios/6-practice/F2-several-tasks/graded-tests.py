# /// scenario
# format = 1
# id = "graded-tests"
# teaches = ["F2", "A4"]
#
# [title]
# en = "Four tests to grade"
# zh = "批改四份试卷"
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
# en = "In the first `gather`: who is graded first, and who stands first in the call?"
# zh = "第一个 `gather` 里，谁的先批改完？谁的写在前面？"
#
# [[hint]]
# en = "In the second `gather` Eva's test fails after 1 second. Does anybody tell Tom's task to stop?"
# zh = "第二个 `gather` 里，Eva 的试卷 1 秒后出了问题。有谁让 Tom 的任务停下吗？"
#
# [answer]
# en = """
# `Ben graded`, `Ann graded`, `['Ann', 'Ben']`, `problem: empty page`, `Tom graded`, `home`, in 6 seconds. Ben is
# graded at second 1 and Ann at second 2, but the results keep the order of the call: Ann, Ben. Then the second
# `gather` starts. At second 3 `grade("Eva", 1)` raises ValueError, and `main` prints the problem at once. Tom's task
# is not cancelled: it ends at second 4, while `main` sleeps from second 3 to second 6. The rule: `gather` keeps the
# order of the call, passes on the first exception, and lets the others go on."""
# zh = """
# `Ben graded`、`Ann graded`、`['Ann', 'Ben']`、`problem: empty page`、`Tom graded`、`home`，一共 6 秒。
# Ben 在第 1 秒批改完，Ann 在第 2 秒，但结果保持调用时的顺序：先 Ann，后 Ben。接着第二个 `gather` 开始。第 3 秒，
# `grade("Eva", 1)` 抛出 ValueError，`main` 马上输出问题。Tom 的任务没有被取消，第 4 秒照常完成，这时 `main` 正在睡眠
# （从第 3 秒到第 6 秒）。
# 规则：`gather` 保持调用时的顺序，把第一个异常交出来，并让其余的继续运行。"""
# ///
import asyncio

async def grade(name, seconds):
    await asyncio.sleep(seconds)
    if name == "Eva":
        raise ValueError("empty page")
    print(name, "graded")
    return name

async def main():
    print(await asyncio.gather(grade("Ann", 2), grade("Ben", 1)))
    try:
        await asyncio.gather(grade("Eva", 1), grade("Tom", 2))
    except ValueError as error:
        print("problem:", error)
    await asyncio.sleep(3)
    print("home")

asyncio.run(main())

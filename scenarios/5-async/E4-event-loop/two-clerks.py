# /// scenario
# format = 1
# id = "two-clerks"
# teaches = ["E4", "F1"]
#
# [title]
# en = "Two clerks take turns"
# zh = "两个职员轮流办事"
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
# en = "`asyncio.sleep(0)` takes no time. Is that the same as doing nothing?"
# zh = "`asyncio.sleep(0)` 不花时间。这等于什么也没做吗？"
#
# [[hint]]
# en = "At `await asyncio.sleep(0)` a task goes to the end of the queue. Who stands in front of it?"
# zh = "执行 `await asyncio.sleep(0)` 时，任务会回到队列的末尾。这时谁排在它前面？"
#
# [answer]
# en = """
# `Ann takes the first letter`, `Ben takes the first letter`, `Ann takes the second letter`,
# `Ben takes the second letter`, `Ann goes home`, `Ben goes home`, in 1 second. Ann takes her first letter and comes
# to `await asyncio.sleep(0)`. No time passes, but she goes to the end of the queue, behind Ben, who takes his first
# letter. Then it is Ann's turn again, then Ben's. After that both sleep during the same second and go home. The rule:
# `await asyncio.sleep(0)` lets everybody else who is ready run once."""
# zh = """
# `Ann takes the first letter`、`Ben takes the first letter`、`Ann takes the second letter`、
# `Ben takes the second letter`、`Ann goes home`、`Ben goes home`，一共 1 秒。
# Ann 拿了第一封信，运行到 `await asyncio.sleep(0)`。时间没有流逝，但她要回到队列的末尾，排到 Ben 后面，于是 Ben
# 拿第一封信。接着又轮到 Ann，再轮到 Ben。最后两人在同一秒里睡眠，然后回家。
# 规则：`await asyncio.sleep(0)` 会让其他已经就绪的任务先各运行一次。"""
# ///
import asyncio

async def clerk(name):
    print(name, "takes the first letter")
    await asyncio.sleep(0)
    print(name, "takes the second letter")
    await asyncio.sleep(1)
    print(name, "goes home")

async def main():
    await asyncio.gather(clerk("Ann"), clerk("Ben"))

asyncio.run(main())

# /// scenario
# format = 1
# id = "queue-at-the-counter"
# teaches = ["F2", "E4"]
#
# [title]
# en = "May Eva jump the queue?"
# zh = "Eva 可以插队吗？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "In which order have the three tasks come into the queue?"
# zh = "三个任务是按什么顺序进入队列的？"
#
# [[hint]]
# en = "`await eva` says whom `main` waits for. Does it say who is served first?"
# zh = "`await eva` 说的是 `main` 在等谁。它说了先服务谁吗？"
#
# [answer]
# en = """
# `serving Ann`, `serving Ben`, `serving Eva`, `Eva goes home`. The three `create_task` calls put Ann, Ben and Eva
# into the queue in this order. At `await eva`, `main` stops, and the event loop takes the tasks from the front: Ann,
# Ben, Eva. When Eva's task has ended, `main` goes on. The rule: the event loop runs tasks in the order in which they
# became ready; to be awaited does not move a task forward."""
# zh = """
# `serving Ann`、`serving Ben`、`serving Eva`、`Eva goes home`。
# 三次 `create_task` 让 Ann、Ben、Eva 依次排队。到了 `await eva`，`main` 停下，事件循环从队头开始，
# 一个个运行：Ann、Ben、Eva。Eva 的任务结束之后，`main` 才继续。
# 规则：事件循环按任务就绪的先后顺序运行它们；被 `await`，并不会让一个任务往前挪。"""
# ///
import asyncio

async def serve(name):
    print("serving", name)

async def main():
    ann = asyncio.create_task(serve("Ann"))
    ben = asyncio.create_task(serve("Ben"))
    eva = asyncio.create_task(serve("Eva"))
    await eva
    print("Eva goes home")
    await ann
    await ben

asyncio.run(main())

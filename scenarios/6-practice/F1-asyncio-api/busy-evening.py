# /// scenario
# format = 1
# id = "busy-evening"
# teaches = ["F1", "F2", "E4"]
#
# [title]
# en = "A busy evening in the restaurant"
# zh = "餐厅里忙碌的晚上"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[hint]]
# en = "Up to which line does `main` run before anybody else gets a turn?"
# zh = "在别人轮到之前，`main` 会一直运行到哪一行？"
#
# [[hint]]
# en = "Ann is in front of Ben in the queue. What does `await asyncio.sleep(0)` do with her?"
# zh = "队列里 Ann 排在 Ben 前面。`await asyncio.sleep(0)` 会让她排到哪里？"
#
# [answer]
# en = """
# `lights on`, `door open`, `Ann sits down`, `Ann orders`, `Ben sits down`, `Ben orders`, `Ann eats`, `Ben eats`,
# `door closed`. Neither `serve("Ann")` nor `create_task` runs anything at once: `main` keeps control up to
# `await ben`. Then the tasks run in the order in which they were made, although it is Ben who is awaited. Ann goes as
# far as `await asyncio.sleep(0)`, which sends her to the end of the queue, so Ben sits down and orders; then both
# eat. When Ben's task has ended, `main` closes the door. The rule: making a coroutine or a task starts nothing; the
# event loop takes tasks from the front of the queue, and each runs until it has to wait."""
# zh = """
# `lights on`、`door open`、`Ann sits down`、`Ann orders`、`Ben sits down`、`Ben orders`、`Ann eats`、`Ben eats`、
# `door closed`。
# `serve("Ann")` 和 `create_task` 都不会马上运行什么，控制权一直在 `main` 手里，直到 `await ben`。然后任务按创建的顺序
# 运行，尽管 `main` 等的是 Ben。Ann 运行到 `await asyncio.sleep(0)`，回到队列的末尾，于是 Ben 坐下、点菜，
# 接着两人先后开吃。Ben 的任务结束之后，`main` 关门。
# 规则：创建协程或任务，并不会让它马上运行；事件循环从队头取任务，每个任务都运行到需要等待为止。"""
# ///
import asyncio

async def serve(name):
    print(name, "sits down")
    print(name, "orders")
    await asyncio.sleep(0)
    print(name, "eats")

async def main():
    table = serve("Ann")
    print("lights on")
    ann = asyncio.create_task(table)
    ben = asyncio.create_task(serve("Ben"))
    print("door open")
    await ben
    print("door closed")
    await ann

asyncio.run(main())

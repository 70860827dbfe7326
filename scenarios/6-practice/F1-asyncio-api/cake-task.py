# /// scenario
# format = 1
# id = "cake-task"
# teaches = ["F1", "E4"]
#
# [title]
# en = "When does the oven go on?"
# zh = "烤箱什么时候打开？"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[ask]]
# kind = "elapsed"
# en = "How many seconds does the whole program take?"
# zh = "整个程序一共用了几秒？"
#
# [[hint]]
# en = "Two lines look as if they could start the baking: `bake()` and `create_task(recipe)`. Does either of them?"
# zh = "有两处看起来都会开始烤蛋糕：`bake()` 和 `create_task(recipe)`。真的会吗？"
#
# [[hint]]
# en = "Two tasks cannot run at the same moment. Until which line does `main` keep control?"
# zh = "两个任务不会在同一时刻运行。`main` 到哪一行才会交出控制权？"
#
# [answer]
# en = """
# `me: read the recipe`, `me: set the table`, `oven: on`, `oven: cake in`, `oven: cake done`, `me: cut the cake`, in 3
# seconds. `bake()` only makes a coroutine. `create_task(recipe)` puts it into the queue of the event loop, but `main`
# is still the one that runs, and it goes on to `me: set the table`. At `await cake` it has to wait; now the event
# loop starts the baking. After 3 seconds the cake is done and `main` cuts it. The rule: `create_task` announces a
# task; the task begins only when the running one has to wait."""
# zh = """
# `me: read the recipe`、`me: set the table`、`oven: on`、`oven: cake in`、`oven: cake done`、
# `me: cut the cake`，一共 3 秒。
# `bake()` 只是创建一个协程。`create_task(recipe)` 让它到事件循环里排队，但正在运行的还是 `main`，所以接着输出
# `me: set the table`。到了 `await cake`，`main` 只好等，事件循环这才开始烤蛋糕。3 秒后蛋糕烤好，`main` 切蛋糕。
# 规则：`create_task` 只是登记一个任务，等到正在运行的那个要等待了，它才会开始。"""
# ///
import asyncio

async def bake():
    print("oven: on")
    print("oven: cake in")
    await asyncio.sleep(3)
    print("oven: cake done")

async def main():
    recipe = bake()
    print("me: read the recipe")
    cake = asyncio.create_task(recipe)
    print("me: set the table")
    await cake
    print("me: cut the cake")

asyncio.run(main())

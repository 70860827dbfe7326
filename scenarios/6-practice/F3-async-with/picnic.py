# /// scenario
# format = 1
# id = "picnic"
# teaches = ["F3", "F2"]
#
# [title]
# en = "Before we leave for the picnic"
# zh = "野餐出发之前"
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
# en = "`kitchen.create_task(...)` announces a task. Who has control until the block comes to its end?"
# zh = "`kitchen.create_task(...)` 登记一个任务。走到代码块的末尾之前，控制权在谁手里？"
#
# [[hint]]
# en = "Nobody writes `await salad` or `await bread`. Is there still a place where `main` waits for both?"
# zh = "没有人写 `await salad` 或 `await bread`。那么还有什么地方，`main` 会等它们两个吗？"
#
# [answer]
# en = """
# `basket open`, `start salad`, `start bread`, `salad ready`, `bread ready`, `we leave with salad and bread`, in 5
# seconds. The two `create_task` only put tasks into the queue; `main` runs on and opens the basket. At the end of the
# `async with` block the group waits for its tasks: salad and bread begin, and are ready at seconds 2 and 5. Only then
# does `main` come to the line behind the block, where both have a result, so `salad.result()` needs no `await`. The
# rule: the end of a `TaskGroup` block waits for every task that was made in it."""
# zh = """
# `basket open`、`start salad`、`start bread`、`salad ready`、`bread ready`、`we leave with salad and bread`，一共 5
# 秒。
# 两次 `create_task` 只是让任务去排队，`main` 接着运行，打开篮子。到了 `async with` 代码块的末尾，任务组要等它的任务：
# 沙拉和面包开始做，分别在第 2 秒和第 5 秒做好。这之后 `main` 才走到代码块后面的那一行；这时两个任务都有了结果，
# 所以 `salad.result()` 前面不用写 `await`。
# 规则：`TaskGroup` 的代码块在结束之前，会等里面创建的每一个任务完成。"""
# ///
import asyncio

async def prepare(dish, minutes):
    print("start", dish)
    await asyncio.sleep(minutes)
    print(dish, "ready")
    return dish

async def main():
    async with asyncio.TaskGroup() as kitchen:
        salad = kitchen.create_task(prepare("salad", 2))
        bread = kitchen.create_task(prepare("bread", 5))
        print("basket open")
    print("we leave with", salad.result(), "and", bread.result())

asyncio.run(main())

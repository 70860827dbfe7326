# /// scenario
# format = 1
# id = "two-trucks"
# teaches = ["F4"]
#
# [title]
# en = "When does the second truck come?"
# zh = "第二辆卡车什么时候来？"
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
# [[ask]]
# kind = "choice"
# en = "How can the second truck drive while the first one is unloaded?"
# zh = "怎样才能让第二辆卡车在第一辆卸货的时候就开过来？"
#
# [[ask.choice]]
# en = "In the body: `await asyncio.gather(unload(number))`"
# zh = "循环体里写 `await asyncio.gather(unload(number))`"
# correct = false
# [ask.choice.because]
# en = "The body still waits until this truck is unloaded before the next round begins."
# zh = "循环体还是要等这辆车卸完，才开始下一轮。"
#
# [[ask.choice]]
# en = "In the body: `asyncio.create_task(unload(number))`, and behind the loop wait for these tasks"
# zh = "循环体里写 `asyncio.create_task(unload(number))`，循环之后再等这些任务"
# correct = true
# [ask.choice.because]
# en = "Then a round of the loop is over at once, and `async for` asks for the next truck while the task unloads."
# zh = "这样一轮循环马上就结束，任务在卸货的时候，`async for` 已经去要下一辆卡车了。"
#
# [[ask.choice]]
# en = "Nothing has to change: that is what `async` in `async for` means"
# zh = "不用改，`async for` 里的 `async` 就是这个意思"
# correct = false
# [ask.choice.because]
# en = "It only means that the loop may have to wait for its next item, and that other tasks can run meanwhile."
# zh = "它只表示：循环要下一项的时候可能需要等，等的时候别的任务可以运行。"
#
# [[hint]]
# en = "While the first truck is unloaded, at which line does `trucks` stand?"
# zh = "第一辆卡车卸货的时候，`trucks` 停在哪一行？"
#
# [[hint]]
# en = "When does the second `await asyncio.sleep(2)` begin: at second 2, or when somebody asks for the next truck?"
# zh = "第二次 `await asyncio.sleep(2)` 从什么时候开始：第 2 秒，还是有人来要下一辆车的时候？"
#
# [answer]
# en = """
# `truck 1 arrives`, `truck 1 is empty`, `truck 2 arrives`, `truck 2 is empty`, `gate closed`, in 10 seconds. The first
# truck drives for 2 seconds and is handed out by `yield number`. There `trucks` stands still, however long the body
# of the loop takes: `await unload(number)` needs 3 seconds, until second 5. Only then does `async for` ask for the next
# truck, and only now does it set off: it arrives at second 7 and is empty at second 10. The rule: an async generator is
# lazy like any other; it runs only while somebody waits for its next item, and never beside the body of the loop."""
# zh = """
# `truck 1 arrives`、`truck 1 is empty`、`truck 2 arrives`、`truck 2 is empty`、`gate closed`，一共 10 秒。
# 第一辆卡车开了 2 秒，由 `yield number` 交出来。`trucks` 就停在这里，不管循环体要做多久：`await unload(number)` 要 3
# 秒，到第 5 秒。这时 `async for` 才去要下一辆，第二辆也才出发：第 7 秒到，第 10 秒卸完。
# 规则：异步生成器和普通生成器一样，是惰性的：有人在等它的下一项，它才运行，绝不会和循环体同时进行。"""
# ///
import asyncio

async def trucks():
    for number in (1, 2):
        await asyncio.sleep(2)
        print("truck", number, "arrives")
        yield number

async def unload(number):
    await asyncio.sleep(3)
    print("truck", number, "is empty")

async def main():
    async for number in trucks():
        await unload(number)
    print("gate closed")

asyncio.run(main())

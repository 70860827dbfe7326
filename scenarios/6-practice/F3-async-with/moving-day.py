# /// scenario
# format = 1
# id = "moving-day"
# teaches = ["F3", "F2", "A4"]
#
# [title]
# en = "The piano is too heavy"
# zh = "钢琴太重了"
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
# [[ask]]
# kind = "choice"
# en = "What would be different with `asyncio.gather` in place of the group?"
# zh = "如果不用任务组，改用 `asyncio.gather`，会有什么不同？"
#
# [[ask.choice]]
# en = "`sofa put down` would come last, after the pizza"
# zh = "`sofa put down` 会排在最后，在披萨之后"
# correct = true
# [ask.choice.because]
# en = "`gather` passes on the exception and cancels nobody. Only when `main` has ended does `asyncio.run` stop the sofa."
# zh = "`gather` 只把异常交出来，不会取消谁。要等 `main` 结束，`asyncio.run` 才会让沙发停下。"
#
# [[ask.choice]]
# en = "Nothing: both stop all tasks when one fails"
# zh = "没有不同：有一个失败，两者都会停下所有任务"
# correct = false
# [ask.choice.because]
# en = "Only a `TaskGroup` cancels the other tasks."
# zh = "只有 `TaskGroup` 会取消其余的任务。"
#
# [[ask.choice]]
# en = "The lamp would not be upstairs"
# zh = "台灯就搬不上去了"
# correct = false
# [ask.choice.because]
# en = "It is upstairs at second 1 in any case, before anything goes wrong."
# zh = "不管怎样，台灯第 1 秒就搬上去了，那时还没有出问题。"
#
# [[hint]]
# en = "At second 2 one of three tasks fails. What are the other two doing at that moment?"
# zh = "第 2 秒，三个任务中有一个失败了。另外两个这时在做什么？"
#
# [[hint]]
# en = "When does the block of `async with` end: when the piano fails, or when all its tasks have ended?"
# zh = "`async with` 的代码块什么时候结束：钢琴失败的时候，还是它的任务全都结束的时候？"
#
# [answer]
# en = """
# `lamp is upstairs`, `sofa put down`, `problem: too heavy`, `pizza for everybody`, in 2 seconds. The lamp is done at
# second 1. At second 2 the piano raises `ValueError`; the group then cancels everybody who is not done, and that is
# the sofa: `CancelledError` arrives at its `await asyncio.sleep(minutes)`, and it is put down. Only when all tasks
# have ended does the group raise what it has collected, an `ExceptionGroup`. `except* ValueError` takes the
# `ValueError`s out of it. The rule: in a `TaskGroup` one failure cancels the siblings, and no task outlives the
# block."""
# zh = """
# `lamp is upstairs`、`sofa put down`、`problem: too heavy`、`pizza for everybody`，一共 2 秒。
# 台灯第 1 秒搬完。第 2 秒钢琴抛出 `ValueError`，任务组就取消所有还没完成的任务，也就是沙发：`CancelledError` 在它的
# `await asyncio.sleep(minutes)` 处抛出，沙发被放下。等所有任务都结束了，任务组才把收集到的异常一起抛出，这就是
# `ExceptionGroup`；`except* ValueError` 从中取出 `ValueError`。
# 规则：`TaskGroup` 里一个任务失败，同组的其他任务都会被取消；代码块结束以后，不会还有任务在运行。"""
# ///
import asyncio

async def carry(thing, minutes):
    try:
        await asyncio.sleep(minutes)
        if thing == "piano":
            raise ValueError("too heavy")
        print(thing, "is upstairs")
    except asyncio.CancelledError:
        print(thing, "put down")
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as movers:
            movers.create_task(carry("lamp", 1))
            movers.create_task(carry("piano", 2))
            movers.create_task(carry("sofa", 4))
    except* ValueError as problems:
        print("problem:", problems.exceptions[0])
    print("pizza for everybody")

asyncio.run(main())

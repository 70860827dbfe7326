# /// scenario
# format = 1
# id = "kettle"
# teaches = ["E1", "E2", "E3"]
#
# [title]
# en = "When is the kettle switched on?"
# zh = "水壶什么时候打开？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What is `water` after the line `water = boil_water()`?"
# zh = "执行完 `water = boil_water()`，`water` 是什么？"
#
# [[ask.choice]]
# en = "A coroutine that is already running in the background"
# zh = "一个已经在后台运行的协程"
# correct = false
# [ask.choice.because]
# en = "Nothing runs in the background by itself: that would take `asyncio.create_task(boil_water())`."
# zh = "协程不会自己跑到后台去运行；要那样，得用 `asyncio.create_task(boil_water())`。"
#
# [[ask.choice]]
# en = "`None`, because `boil_water` returns nothing"
# zh = "`None`，因为 `boil_water` 没有返回值"
# correct = false
# [ask.choice.because]
# en = "`None` is what `await water` gives in the end. The call alone gives the coroutine."
# zh = "`None` 是 `await water` 最后得到的值；光是调用，得到的是协程。"
#
# [[ask.choice]]
# en = "A coroutine that has not begun yet"
# zh = "一个还没开始运行的协程"
# correct = true
# [ask.choice.because]
# en = "Calling an `async def` function makes a coroutine and runs none of its lines."
# zh = "调用 `async def` 函数只会创建一个协程，函数里的代码一行也没有运行。"
#
# [[hint]]
# en = "`boil_water` is an `async def` function. Does calling it run any of its lines?"
# zh = "`boil_water` 是用 `async def` 定义的。调用它，会运行里面的代码吗？"
#
# [[hint]]
# en = "Which line of `main` makes the coroutine run?"
# zh = "`main` 里的哪一行让这个协程真正运行起来？"
#
# [answer]
# en = """
# `me: take a cup`, `kettle: on`, `kettle: off`, `me: pour the tea`. `water = boil_water()` only makes a coroutine;
# the kettle is still off, and `me: take a cup` comes first. `await water` runs it: `kettle: on`, 3 seconds of
# waiting, `kettle: off`. Only when it has ended does `main` go on to pour the tea. The rule: calling an `async def`
# function starts nothing; `await` does."""
# zh = """
# `me: take a cup`、`kettle: on`、`kettle: off`、`me: pour the tea`。
# `water = boil_water()` 只是创建一个协程，水壶还没打开，所以先输出 `me: take a cup`。`await water` 才让它运行：
# `kettle: on`，等 3 秒，`kettle: off`。它结束之后，`main` 才接着去倒茶。
# 规则：调用 `async def` 函数什么也不会启动，`await` 才会让它运行。"""
# ///
import asyncio

async def boil_water():
    print("kettle: on")
    await asyncio.sleep(3)
    print("kettle: off")

async def main():
    water = boil_water()
    print("me: take a cup")
    await water
    print("me: pour the tea")

asyncio.run(main())

# /// scenario
# format = 1
# id = "boat-rental"
# teaches = ["F3", "B4", "A4"]
#
# [title]
# en = "A boat in the storm"
# zh = "遇上风暴的船"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "How does `boat` make sure that `boat is back` is printed after a storm too?"
# zh = "`boat` 要怎样写，遇到风暴也一定会输出 `boat is back`？"
#
# [[ask.choice]]
# en = "Nothing: `async with` always runs what stands behind the `yield`"
# zh = "什么也不用做：`async with` 总会执行 `yield` 后面的代码"
# correct = false
# [ask.choice.because]
# en = "It always goes back into `boat`, but with an exception it goes back by raising it at the `yield`."
# zh = "它总会回到 `boat` 里；可是有异常的时候，是在 `yield` 处把异常抛出来。"
#
# [[ask.choice]]
# en = "`try:` around the `yield`, and the last `print` under `finally:`"
# zh = "把 `yield` 放进 `try:`，最后的 `print` 放到 `finally:` 下面"
# correct = true
# [ask.choice.because]
# en = "The exception comes out at the `yield`; `finally` runs, and the exception passes on."
# zh = "异常在 `yield` 处冒出来，`finally` 执行，然后异常继续往外传。"
#
# [[ask.choice]]
# en = "A second `yield` before the last `print`"
# zh = "在最后的 `print` 之前再写一个 `yield`"
# correct = false
# [ask.choice.because]
# en = "There may be only one `yield`: what is before it opens, what is behind it closes."
# zh = "只能有一个 `yield`：前面的负责打开，后面的负责收尾。"
#
# [[hint]]
# en = "The block of `async with` runs while `boat` stands at its `yield`. Where is the storm felt inside of `boat`?"
# zh = "执行 `async with` 的代码块时，`boat` 停在 `yield`。风暴会出现在 `boat` 的什么地方？"
#
# [[hint]]
# en = "At the `yield` an exception comes up. Is there anything in `boat` that catches it or runs in spite of it?"
# zh = "`yield` 处冒出一个异常。`boat` 里有什么会捕获它，或者不管它也照样执行吗？"
#
# [answer]
# en = """
# `red boat leaves`, `a quiet day`, `red boat is back`, `blue boat leaves`, `problem: storm`. With
# `@asynccontextmanager` everything up to the `yield` is the opening and everything behind it the closing. On the red
# boat's trip the block ends well, `boat` goes on behind its `yield`, and the boat is back. On the blue boat's trip
# `OSError("storm")` leaves the block, and it is raised again at the `yield` in `boat`. Nothing there catches it, so
# the last `print` is skipped; `main` catches it. The rule: in an `@asynccontextmanager`, what must be done in any
# case belongs under `finally`."""
# zh = """
# `red boat leaves`、`a quiet day`、`red boat is back`、`blue boat leaves`、`problem: storm`。
# 用了 `@asynccontextmanager`，`yield` 之前的部分负责打开，之后的部分负责收尾。red 那一趟，代码块顺利结束，
# `boat` 从 `yield` 后面继续，船回来了。blue 那一趟，`OSError("storm")` 离开代码块，并在 `boat` 的 `yield` 处再次抛出。
# 那里没有谁捕获它，所以最后的 `print` 被跳过，异常一直传到 `main` 才被捕获。
# 规则：在 `@asynccontextmanager` 里，一定要做的收尾要写在 `finally` 下面。"""
# ///
import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def boat(colour):
    print(colour, "boat leaves")
    yield
    print(colour, "boat is back")

async def trip(colour, weather):
    async with boat(colour):
        await asyncio.sleep(1)
        if weather == "storm":
            raise OSError("storm")
        print("a quiet day")

async def main():
    await trip("red", "sun")
    try:
        await trip("blue", "storm")
    except OSError as problem:
        print("problem:", problem)

asyncio.run(main())

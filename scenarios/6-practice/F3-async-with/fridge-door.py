# /// scenario
# format = 1
# id = "fridge-door"
# teaches = ["F3", "A4"]
#
# [title]
# en = "Who closes the fridge?"
# zh = "谁来关冰箱门？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would be printed at the end if `__aexit__` ended with `return True`?"
# zh = "如果 `__aexit__` 的最后是 `return True`，末尾会输出什么？"
#
# [[ask.choice]]
# en = "`eat`, after `fridge closed`"
# zh = "`fridge closed` 之后还有 `eat`"
# correct = false
# [ask.choice.because]
# en = "The block is not taken up again where it broke off; the program goes on behind it."
# zh = "中断了的代码块不会再接着运行，程序从它的后面继续。"
#
# [[ask.choice]]
# en = "`fridge closed`, and nothing after it"
# zh = "`fridge closed`，后面什么也没有"
# correct = true
# [ask.choice.because]
# en = "`True` means that the exception has been dealt with: it does not leave the block, and no `except` sees it."
# zh = "`True` 表示异常已经处理好了：它不会传到代码块的外面，`except` 也就看不到它。"
#
# [[ask.choice]]
# en = "The same as now: the exception has been raised already"
# zh = "和现在一样：异常已经抛出来了"
# correct = false
# [ask.choice.because]
# en = "`__aexit__` is asked before the exception leaves the block. `None` lets it pass, `True` stops it."
# zh = "异常离开代码块之前，会先看 `__aexit__` 的返回值：`None` 放行，`True` 拦下。"
#
# [[hint]]
# en = "`food[5]` raises `IndexError`. Which lines of the program still run on the way to the `except`?"
# zh = "`food[5]` 抛出 `IndexError`。在到达 `except` 的路上，还有哪些行会执行？"
#
# [[hint]]
# en = "`async with` calls `__aexit__` however the block is left. Is that before or after the `except` outside?"
# zh = "不管怎样离开，`async with` 都会调用 `__aexit__`。那是在外面的 `except` 之前，还是之后？"
#
# [answer]
# en = """
# `fridge open`, `take milk`, `fridge closed`, `nothing there`. `async with Fridge() as food` awaits `__aenter__`;
# `food` is what it returns, the list. `food[0]` is the milk, `food[5]` does not exist: `IndexError`, and `eat` is
# skipped. Before the exception leaves the block, `__aexit__` is awaited: it takes a second and closes the fridge. It
# returns nothing, so the exception passes on to `main`, and `nothing there` is printed. The rule: `__aexit__` runs
# whenever the block is left, before anybody outside sees the exception."""
# zh = """
# `fridge open`、`take milk`、`fridge closed`、`nothing there`。
# `async with Fridge() as food` 会 `await` `__aenter__`，它返回的列表就是 `food`。`food[0]` 是牛奶，`food[5]` 不存在：
# 抛出 `IndexError`，`eat` 被跳过。异常离开代码块之前，先 `await` `__aexit__`：花 1 秒把冰箱门关上。它什么也没返回，
# 所以异常继续传到 `main`，输出 `nothing there`。
# 规则：不管怎样离开代码块，都会执行 `__aexit__`，而且是在外面的人看到异常之前。"""
# ///
import asyncio

class Fridge:
    async def __aenter__(self):
        print("fridge open")
        return ["milk", "cheese"]

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(1)
        print("fridge closed")

async def make_lunch():
    async with Fridge() as food:
        print("take", food[0])
        print("take", food[5])
        print("eat")

async def main():
    try:
        await make_lunch()
    except IndexError:
        print("nothing there")

asyncio.run(main())

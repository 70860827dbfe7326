# /// scenario
# format = 1
# id = "second-helping"
# teaches = ["E3", "E1"]
#
# [title]
# en = "One cake, two guests"
# zh = "一个蛋糕，两位客人"
#
# [[ask]]
# kind = "error"
# en = "Does the program end with an exception? If so, with which one?"
# zh = "程序会以异常结束吗？如果会，是哪一种异常？"
#
# [[ask]]
# kind = "choice"
# en = "Which change lets both eat cake, although it is baked only once? There may be several right answers."
# zh = "怎样改，蛋糕只烤一次，两个人都能吃到？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "`cake = await bake()`, and then `cake` in both `print` lines, without `await`"
# zh = "写 `cake = await bake()`，两行 `print` 里都直接用 `cake`，不写 `await`"
# correct = true
# [ask.choice.because]
# en = "Now `cake` is the returned text, and a text can be used again."
# zh = "这时 `cake` 就是返回的文字，文字可以反复使用。"
#
# [[ask.choice]]
# en = "`cake = asyncio.create_task(bake())`"
# zh = "`cake = asyncio.create_task(bake())`"
# correct = true
# [ask.choice.because]
# en = "A task keeps its result: it can be awaited as often as you like."
# zh = "任务会把结果留着，想 `await` 几次都可以。"
#
# [[ask.choice]]
# en = "`await asyncio.sleep(2)` between the two `print` lines"
# zh = "在两行 `print` 之间加上 `await asyncio.sleep(2)`"
# correct = false
# [ask.choice.because]
# en = "Time does not help: the coroutine has ended and stays ended."
# zh = "等多久都没用：协程已经结束，不会再开始。"
#
# [[hint]]
# en = "What does `await cake` do with the coroutine the first time?"
# zh = "第一次 `await cake` 对这个协程做了什么？"
#
# [[hint]]
# en = "A generator that has ended cannot begin again. And a coroutine?"
# zh = "结束了的生成器不能从头再来。那么协程呢？"
#
# [answer]
# en = """
# `RuntimeError`. `cake = bake()` makes one coroutine. The first `await cake` runs it: 2 seconds later it returns, and
# `Ann eats cake` is printed. Now this coroutine has ended. The second `await cake` would have to run it once more,
# and Python refuses: `cannot reuse already awaited coroutine`. Unlike an ended generator, which is just empty, an
# ended coroutine complains. The rule: a coroutine can be awaited once; what is needed several times is its result, or
# a task, which keeps the result."""
# zh = """
# `RuntimeError`。
# `cake = bake()` 创建一个协程。第一次 `await cake` 让它运行，2 秒后返回，输出 `Ann eats cake`。到这里，这个协程就结束
# 了。第二次 `await cake` 等于要它再运行一遍，Python 不答应：`cannot reuse already awaited coroutine`。生成器结束后再用，
# 只是什么也取不出来；协程结束后再用，就会报错。
# 规则：一个协程只能 `await` 一次；要用好几次的话，就把结果存下来，或者用任务，任务会留着结果。"""
# ///
import asyncio

async def bake():
    await asyncio.sleep(2)
    return "cake"

async def main():
    cake = bake()
    print("Ann eats", await cake)
    print("Ben eats", await cake)

asyncio.run(main())

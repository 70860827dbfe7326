# /// scenario
# format = 1
# id = "two-kinds-of-call"
# teaches = ["E1", "E2"]
# question = "Q10"
#
# [title]
# en = "Two calls that look alike"
# zh = "看起来一样的两个调用"
#
# [[ask]]
# kind = "choice"
# en = "What are `result1` and `result2`?"
# zh = "`result1` 和 `result2` 各是什么？"
#
# [[ask.choice]]
# en = "Both are the string \"data\""
# zh = "两个都是字符串 \"data\""
# correct = false
# [ask.choice.because]
# en = "`return \"data\"` in `fetch_data` has not run yet when `result2` gets its value."
# zh = "给 `result2` 赋值的时候，`fetch_data` 里的 `return \"data\"` 还没有执行。"
#
# [[ask.choice]]
# en = "`result1` is the string \"data\", `result2` is a coroutine object"
# zh = "`result1` 是字符串 \"data\"，`result2` 是一个协程对象"
# correct = true
# [ask.choice.because]
# en = "Calling a plain function runs it. Calling an `async def` function only makes a coroutine, which is to be run later."
# zh = "调用普通函数会运行它；调用 `async def` 函数只是创建一个协程，留到以后再运行。"
#
# [[ask.choice]]
# en = "`result1` is the string \"data\", `result2` is `None` until the data have come"
# zh = "`result1` 是字符串 \"data\"，`result2` 先是 `None`，等数据到了再变"
# correct = false
# [ask.choice.because]
# en = "A variable does not change by itself. `result2` is a coroutine, and stays one."
# zh = "变量不会自己变。`result2` 是一个协程，以后也一直是它。"
#
# [[ask]]
# kind = "choice"
# en = "How can one get the string \"data\" out of `result2`? There may be several right answers."
# zh = "怎样才能从 `result2` 得到字符串 \"data\"？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "`asyncio.run(result2)`, as in the last line"
# zh = "`asyncio.run(result2)`，就像最后一行那样"
# correct = true
# [ask.choice.because]
# en = "It runs the coroutine to its end and gives what it returns."
# zh = "它把协程运行到结束，并交出协程的返回值。"
#
# [[ask.choice]]
# en = "`await result2` inside an `async def` function"
# zh = "在 `async def` 函数里写 `await result2`"
# correct = true
# [ask.choice.because]
# en = "`await` runs the coroutine too; its value is what the coroutine returns."
# zh = "`await` 同样会让协程运行，`await` 表达式的值就是协程的返回值。"
#
# [[ask.choice]]
# en = "`time.sleep(1)`, so that the coroutine has time to finish"
# zh = "用 `time.sleep(1)` 等一会儿，让协程有时间做完"
# correct = false
# [ask.choice.because]
# en = "The coroutine has not begun, and nobody runs it in the meantime: after the sleep it is just as far."
# zh = "协程根本还没开始，这段时间里也没有谁来运行它：等完之后它还在原处。"
#
# [[hint]]
# en = "Apart from their names, the two functions differ in one word. What does this word change about a call?"
# zh = "除了名字，两个函数只差一个词。这个词让“调用”有了什么不同？"
#
# [[hint]]
# en = "Does `fetch_data()` run the line `return \"data\"`?"
# zh = "`fetch_data()` 会执行 `return \"data\"` 这一行吗？"
#
# [answer]
# en = """
# `result1` is the string `data`: `normal_func()` runs the function and gives what it returns. `result2` is a
# coroutine object: because of `async`, `fetch_data()` runs nothing and only makes something that can be run. So the
# program prints `str`, then `coroutine`. `asyncio.run(result2)` in the last line runs it, and now `data` is printed.
# The rule: calling an `async def` function gives a coroutine, not the result; it takes `await` or `asyncio.run()` to
# get that."""
# zh = """
# `result1` 是字符串 `data`：`normal_func()` 运行了函数，得到它的返回值。
# `result2` 是一个协程对象：因为有 `async`，`fetch_data()` 什么也没有运行，只是创建一个以后可以运行的对象。
# 所以程序先输出 `str`，再输出 `coroutine`。最后一行的 `asyncio.run(result2)` 才运行它，这时输出 `data`。
# 规则：调用 `async def` 函数得到的是协程，而不是结果；要得到结果，就要用 `await` 或 `asyncio.run()`。"""
# ///
import asyncio

async def fetch_data():
    return "data"

def normal_func():
    return "data"

result1 = normal_func()
result2 = fetch_data()

print(type(result1).__name__)
print(type(result2).__name__)
print(asyncio.run(result2))

# /// scenario
# format = 1
# id = "await-outside"
# teaches = ["E3"]
# question = "Q11"
#
# [title]
# en = "Where may await stand?"
# zh = "await 可以写在哪里？"
#
# [[ask]]
# kind = "error"
# en = "Does the program end with an exception? If so, with which one?"
# zh = "程序会以异常结束吗？如果会，是哪一种异常？"
#
# [[ask]]
# kind = "choice"
# en = "And what is printed?"
# zh = "程序会输出什么？"
#
# [[ask.choice]]
# en = "Nothing at all"
# zh = "什么也没有"
# correct = true
# [ask.choice.because]
# en = "A `SyntaxError` is found while Python reads the file, so no line has run yet."
# zh = "`SyntaxError` 是 Python 在读文件的时候发现的，这时一行都还没有执行。"
#
# [[ask.choice]]
# en = "`start`, then `data`: nobody calls `regular`"
# zh = "先输出 `start`，再输出 `data`：反正没有人调用 `regular`"
# correct = false
# [ask.choice.because]
# en = "Python reads the whole file before it runs the first line. What it cannot read need not be called to be wrong."
# zh = "Python 先把整个文件读懂，然后才执行第一行。写得不合语法的地方，不用调用也会报错。"
#
# [[ask.choice]]
# en = "`start`, since this line stands before any call"
# zh = "`start`，因为这一行在所有调用之前"
# correct = false
# [ask.choice.because]
# en = "Not even this line runs: the program is rejected as a whole."
# zh = "连这一行也没有执行：整个程序都没有通过检查。"
#
# [[ask]]
# kind = "choice"
# en = "Which change of `regular` makes the program run, with `result` being \"data\" whenever it is used?"
# zh = "怎样改 `regular`，程序才能运行，而且用到它的时候 `result` 就是 \"data\"？"
#
# [[ask.choice]]
# en = "Leave `await` out: `result = inner()`"
# zh = "去掉 `await`：`result = inner()`"
# correct = false
# [ask.choice.because]
# en = "That compiles, but `result` is then a coroutine object, and `inner` never runs."
# zh = "这样能通过检查，但 `result` 是一个协程对象，`inner` 根本没有运行。"
#
# [[ask.choice]]
# en = "Call it earlier, before `asyncio.run` begins"
# zh = "早一点调用它，赶在 `asyncio.run` 之前"
# correct = false
# [ask.choice.because]
# en = "What counts is where the word `await` stands, not when the function is called."
# zh = "关键是 `await` 这个词写在哪里，而不是函数什么时候被调用。"
#
# [[ask.choice]]
# en = "Write `async def regular():`"
# zh = "写成 `async def regular():`"
# correct = true
# [ask.choice.because]
# en = "Now it is a coroutine function like `outer`, and it can wait. Whoever calls it has to `await` it in turn."
# zh = "这样它就和 `outer` 一样是协程函数，可以等待了。调用它的人也要用 `await`。"
#
# [[hint]]
# en = "`outer` and `regular` have the same two lines. What is different about the line above them?"
# zh = "`outer` 和 `regular` 里面的两行一模一样。它们上面的那一行有什么不同？"
#
# [[hint]]
# en = "Does Python notice this when `regular` is called, or already when it reads the file?"
# zh = "Python 是在调用 `regular` 的时候发现问题，还是在读文件的时候就发现了？"
#
# [answer]
# en = """
# `SyntaxError: 'await' outside async function`, and nothing is printed. In `outer` the line `result = await inner()`
# is fine, because it stands inside `async def`: such a function can be paused and resumed. `regular` is a plain
# `def`, which cannot pause, so `await` means nothing there. Python finds this while reading the file, so not even
# `print("start")` runs, although nobody calls `regular`. The rule: `await` may only stand inside `async def`."""
# zh = """
# `SyntaxError: 'await' outside async function`，而且什么也没有输出。
# `outer` 里的 `result = await inner()` 没有问题，因为它写在 `async def` 里：这样的函数可以暂停，以后再继续。
# `regular` 是普通的 `def`，不能暂停，`await` 在这里没有意义。
# Python 读文件的时候就会发现，所以连 `print("start")` 都没有执行，尽管没有人调用 `regular`。
# 规则：`await` 只能写在 `async def` 里面。"""
# ///
import asyncio

async def inner():
    return "data"

async def outer():
    result = await inner()
    return result

def regular():
    result = await inner()   # why is this wrong?
    return result

print("start")
print(asyncio.run(outer()))

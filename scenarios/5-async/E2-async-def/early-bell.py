# /// scenario
# format = 1
# id = "early-bell"
# teaches = ["E2", "B4", "E3"]
#
# [title]
# en = "Announcing a pie"
# zh = "派要开烤了"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "How must `announce` be changed so that `end: pie` comes after `in the oven: pie`?"
# zh = "`announce` 要怎样改，`end: pie` 才会在 `in the oven: pie` 之后？"
#
# [[ask.choice]]
# en = "`async def announce(function):`"
# zh = "写成 `async def announce(function):`"
# correct = false
# [ask.choice.because]
# en = "Then `@announce` would put a coroutine in the place of `bake`, and a coroutine cannot be called."
# zh = "那样 `@announce` 会用一个协程顶替 `bake`，而协程不能被调用。"
#
# [[ask.choice]]
# en = "`result = asyncio.run(function(dish))`"
# zh = "写成 `result = asyncio.run(function(dish))`"
# correct = false
# [ask.choice.because]
# en = "The event loop is running already, and `asyncio.run` raises `RuntimeError` inside of it."
# zh = "事件循环已经在运行了，在里面再用 `asyncio.run` 会抛出 `RuntimeError`。"
#
# [[ask.choice]]
# en = "`async def wrapped(dish):` and `result = await function(dish)`"
# zh = "写成 `async def wrapped(dish):` 和 `result = await function(dish)`"
# correct = true
# [ask.choice.because]
# en = "Then `wrapped` waits in the middle until the pie is baked, and `await bake(\"pie\")` still works."
# zh = "这样 `wrapped` 会停在中间，等派烤好，而 `await bake(\"pie\")` 照样能用。"
#
# [[hint]]
# en = "`wrapped` is a plain function. What does `function(dish)` give back to it?"
# zh = "`wrapped` 是普通函数。`function(dish)` 返回给它的是什么？"
#
# [[hint]]
# en = "Which line of the program makes the body of `bake` run, and has `wrapped` ended by then?"
# zh = "是哪一行让 `bake` 的函数体运行起来的？这时 `wrapped` 结束了吗？"
#
# [answer]
# en = """
# `begin: pie`, `end: pie`, `in the oven: pie`, `hot pie`. Since `@announce`, the name `bake` means `wrapped`, a plain
# `def`, so `bake("pie")` runs it at once. `result = function(dish)` calls the `async def`: that only makes a
# coroutine, and `end: pie` follows directly. `wrapped` returns the coroutine, and only `await` in `main` runs it:
# `in the oven: pie`. The rule: whoever calls an `async def` function gets a coroutine, a decorator too; to do
# something after its end, wait for it with `await`."""
# zh = """
# `begin: pie`、`end: pie`、`in the oven: pie`、`hot pie`。
# 有了 `@announce`，`bake` 这个名字指的就是 `wrapped`；它是普通的 `def`，所以 `bake("pie")` 马上运行它。
# `result = function(dish)` 调用的是 `async def` 函数，只会创建一个协程，紧接着就输出了 `end: pie`。`wrapped` 返回这个
# 协程，直到 `main` 里的 `await` 才让它运行：`in the oven: pie`。
# 规则：谁调用 `async def` 函数，得到的都是协程，装饰器也不例外；想在它结束之后做点什么，就要用 `await` 等它。"""
# ///
import asyncio

def announce(function):
    def wrapped(dish):
        print("begin:", dish)
        result = function(dish)
        print("end:", dish)
        return result
    return wrapped

@announce
async def bake(dish):
    print("in the oven:", dish)
    return "hot " + dish

async def main():
    print(await bake("pie"))

asyncio.run(main())

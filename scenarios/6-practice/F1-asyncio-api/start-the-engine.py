# /// scenario
# format = 1
# id = "start-the-engine"
# teaches = ["F1"]
# question = "Q13"
#
# [title]
# en = "Who starts the engine?"
# zh = "谁来启动引擎？"
#
# [[ask]]
# kind = "choice"
# en = "What does `asyncio.run(main())` do?"
# zh = "`asyncio.run(main())` 做了什么？"
#
# [[ask.choice]]
# en = "It makes an event loop, runs `main()` until it has ended, and closes the loop"
# zh = "创建一个事件循环，把 `main()` 运行到结束，然后关闭事件循环"
# correct = true
# [ask.choice.because]
# en = "And it gives back what `main` returns. It is the starter of the async engine."
# zh = "并且把 `main` 的返回值交给你。它就是异步引擎的启动器。"
#
# [[ask.choice]]
# en = "It runs `main()` in the background, while the program goes on to the next line"
# zh = "让 `main()` 在后台运行，程序接着执行下一行"
# correct = false
# [ask.choice.because]
# en = "`result` has its value in the very next line: `asyncio.run` comes back only when `main` has ended."
# zh = "下一行就能用到 `result` 的值：`asyncio.run` 要等 `main` 结束才返回。"
#
# [[ask.choice]]
# en = "Nothing more than the call `main()`: it is only a longer way to write it"
# zh = "和直接调用 `main()` 没有区别，只是写得长一些"
# correct = false
# [ask.choice.because]
# en = "The call `main()` only makes a coroutine. Without an event loop nobody runs it."
# zh = "调用 `main()` 只是创建一个协程。没有事件循环，就没有谁来运行它。"
#
# [[ask]]
# kind = "choice"
# en = "What is `result` after way 2?"
# zh = "写法 2 之后，`result` 是什么？"
#
# [[ask.choice]]
# en = "The string \"hello\": by now the engine is running"
# zh = "字符串 \"hello\"：引擎这时已经启动了"
# correct = false
# [ask.choice.because]
# en = "The event loop of way 1 was closed when `main` had ended. Besides, a loop runs only what is handed to it."
# zh = "写法 1 的事件循环在 `main` 结束时就关闭了。再说，协程要交给事件循环，事件循环才会去运行它。"
#
# [[ask.choice]]
# en = "A coroutine object that has not run"
# zh = "一个没有运行过的协程对象"
# correct = true
# [ask.choice.because]
# en = "Nobody ever runs it. If one leaves out `result.close()`, Python complains: `coroutine 'main' was never awaited`."
# zh = "一直没有谁来运行它。如果不写 `result.close()`，Python 会提醒：`coroutine 'main' was never awaited`。"
#
# [[ask.choice]]
# en = "The string \"hello\" from way 1, since way 2 fails"
# zh = "还是写法 1 得到的字符串 \"hello\"，因为写法 2 会失败"
# correct = false
# [ask.choice.because]
# en = "Way 2 does not fail, which makes it hard to notice: it puts something else into `result`."
# zh = "写法 2 并不报错，所以才不容易发现：它往 `result` 里放了别的东西。"
#
# [[hint]]
# en = "`main` is an `async def` function. What does `main()` alone give, with nothing around it?"
# zh = "`main` 是用 `async def` 定义的。单独写 `main()`，得到的是什么？"
#
# [[hint]]
# en = "`return \"hello\"` runs only once in this program. In which of the two ways?"
# zh = "在这个程序里，`return \"hello\"` 只执行了一次。是在哪一种写法里？"
#
# [answer]
# en = """
# The program prints `hello`, then `coroutine`. In way 1, `main()` makes a coroutine and `asyncio.run` makes an event
# loop for it, runs it until it is done, closes the loop and gives back what `main` returned. In way 2 nobody does all
# that: `result` is just the coroutine, and `return "hello"` has not run. `result.close()` throws it away before
# Python can complain. The rule: `asyncio.run()` is the entry point, the starter of the async engine; a bare `main()`
# starts nothing."""
# zh = """
# 程序先输出 `hello`，再输出 `coroutine`。
# 写法 1 里，`main()` 创建一个协程，`asyncio.run` 为它创建事件循环，把它运行到结束，关闭循环，再交出 `main` 的返回值。
# 写法 2 里没有谁来做这些：`result` 只是那个协程，`return "hello"` 并没有执行。
# `result.close()` 把它丢掉，免得 Python 发出提醒。
# 规则：`asyncio.run()` 是入口，是异步引擎的启动器；光写 `main()`，什么也不会启动。"""
# ///
import asyncio

async def main():
    return "hello"

result = asyncio.run(main())     # way 1
print(result)

result = main()                  # way 2 (wrong)
print(type(result).__name__)
result.close()

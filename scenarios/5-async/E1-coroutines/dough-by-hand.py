# /// scenario
# format = 1
# id = "dough-by-hand"
# teaches = ["E1", "E2", "C4"]
#
# [title]
# en = "A coroutine without an event loop"
# zh = "没有事件循环的协程"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "In most programs nobody writes `send`. Who runs a coroutine there?"
# zh = "一般的程序里没有人写 `send`。那协程是由谁来运行的？"
#
# [[ask.choice]]
# en = "The event loop, which `asyncio.run` starts"
# zh = "事件循环，它由 `asyncio.run` 启动"
# correct = true
# [ask.choice.because]
# en = "It does what the lines from `try` on do here: it sends `None` into the coroutine and catches `StopIteration`."
# zh = "它做的，就是这里从 `try` 开始的那几行：往协程里 `send` 一个 `None`，再捕获 `StopIteration`。"
#
# [[ask.choice]]
# en = "Nobody: it runs when it is called, in the line `step = knead(\"rye\")`"
# zh = "不用谁来运行：在 `step = knead(\"rye\")` 这一行调用时就运行了"
# correct = false
# [ask.choice.because]
# en = "That line only makes the coroutine; the oven is turned on before any flour is kneaded."
# zh = "那一行只是创建协程；面粉还没揉，烤箱就先打开了。"
#
# [[ask.choice]]
# en = "A second thread in the background"
# zh = "后台的另一个线程"
# correct = false
# [ask.choice.because]
# en = "No thread is needed: a coroutine runs only while somebody sends into it, like a generator."
# zh = "不需要别的线程：和生成器一样，有人往里 `send`，协程才运行。"
#
# [[hint]]
# en = "Replace `async def` by `def` with a `yield` in your mind: when would the body begin?"
# zh = "在心里把 `async def` 换成里面有 `yield` 的 `def`：函数体什么时候才会开始运行？"
#
# [[hint]]
# en = "How did a generator tell that it had come to its end, and where was the value of its `return`?"
# zh = "生成器运行到头时，是怎么通知外面的？它 `return` 的值又在哪里？"
#
# [answer]
# en = """
# `turn on the oven`, `knead the rye flour`, `finished: dough`. `step = knead("rye")` makes a coroutine and runs
# nothing, so the oven comes first. `step.send(None)` starts the body, as it would with a generator. There is no
# `await` in `knead`, so nothing stops it: it runs to `return "dough"`, and `send` raises `StopIteration`, which
# carries `dough` as its `value`. `still kneading` is skipped. The rule: a coroutine is like a generator that somebody
# else has to run; it gives up control only where it really waits, and what it returns comes with `StopIteration`."""
# zh = """
# `turn on the oven`、`knead the rye flour`、`finished: dough`。
# `step = knead("rye")` 只创建一个协程，什么也没运行，所以先打开烤箱。`step.send(None)` 让函数体开始，和生成器一样。
# `knead` 里没有 `await`，没有什么会让它停下：它一直运行到 `return "dough"`，于是 `send` 抛出 `StopIteration`，`dough`
# 就是它的 `value`。`still kneading` 被跳过了。
# 规则：协程很像生成器，要由别人来推动它运行；只有真正等待时它才交出控制权，它的返回值随 `StopIteration` 一起出来。"""
# ///
async def knead(flour):
    print("knead the", flour, "flour")
    return "dough"

step = knead("rye")
print("turn on the oven")
try:
    step.send(None)
    print("still kneading")
except StopIteration as end:
    print("finished:", end.value)

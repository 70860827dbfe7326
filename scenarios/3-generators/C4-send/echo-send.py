# /// scenario
# format = 1
# id = "echo-send"
# teaches = ["C4"]
# question = "Q5"
#
# [title]
# en = "Sending words into a generator"
# zh = "把话送进生成器"
#
# [[ask]]
# kind = "output"
# en = "What is printed?"
# zh = "程序会输出什么？"
#
# [[ask]]
# kind = "choice"
# en = "What is `next(g)` there for?"
# zh = "这里的 `next(g)` 起什么作用？"
#
# [[ask.choice]]
# en = "It receives the first word"
# zh = "用来接收第一句话"
# correct = false
# [ask.choice.because]
# en = "`next(g)` sends nothing but `None`, and the generator stops before it has received anything."
# zh = "`next(g)` 没有送任何话进去，生成器在收到东西之前就停下了。"
#
# [[ask.choice]]
# en = "Nothing: the program would do the same without it"
# zh = "没有作用，去掉之后结果一样"
# correct = false
# [ask.choice.because]
# en = "Without it the first `send` fails: `TypeError: can't send non-None value to a just-started generator`."
# zh = "去掉之后，第一次 `send` 就会出错：`TypeError: can't send non-None value to a just-started generator`。"
#
# [[ask.choice]]
# en = "It runs the generator up to its first `yield`"
# zh = "让生成器运行到第一个 `yield`"
# correct = true
# [ask.choice.because]
# en = "A value can only be sent to a `yield` that is waiting for one; a generator that has not begun waits nowhere."
# zh = "只有停在 `yield` 上的生成器才能接收值；还没开始运行的生成器，没有停在任何地方。"
#
# [[hint]]
# en = "Where does the generator stand after `next(g)`? Has it printed anything?"
# zh = "`next(g)` 之后，生成器停在哪里？这时输出过什么吗？"
#
# [[hint]]
# en = "What becomes of the value in `g.send(...)`: which expression inside the generator does it replace?"
# zh = "`g.send(...)` 送进去的值，在生成器里成了哪个表达式的值？"
#
# [answer]
# en = """
# `收到: hello`, then `收到: world`; `收到` is Chinese for "received". `next(g)` runs the generator to its first `yield`,
# where it stops and prints nothing. Each `send` hands a value in: it becomes the value of that `yield`, the generator
# prints it, goes round the loop and stops at `yield` again. The rule: a sent value becomes the value of the `yield`
# where the generator stands. So a generator talks in both directions: the ground that coroutines stand on."""
# zh = """
# 先输出 `收到: hello`，再输出 `收到: world`。`next(g)` 让生成器运行到第一个 `yield` 并停在那里，什么也没输出。
# 之后每次 `send` 都把一个值送进去：它成为那个 `yield` 表达式的值，生成器输出它，循环一圈，又停在 `yield` 上。
# 规则：送进去的值，会成为生成器正停着的那个 `yield` 的值。这样生成器就能双向通信，这正是协程的基础。"""
# ///
def echo():
    while True:
        received = yield
        print(f"收到: {received}")

g = echo()
next(g)
g.send("hello")
g.send("world")

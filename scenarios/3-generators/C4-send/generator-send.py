# /// scenario
# format = 1
# id = "generator-send"
# teaches = ["C4", "C2"]
# question = "Q6"
#
# [title]
# en = "In and out of a generator"
# zh = "在生成器里进进出出"
#
# [[ask]]
# kind = "output"
# en = "In which order does this run? Write what is printed, line by line."
# zh = "这段代码按什么顺序执行？请逐行写出输出。"
#
# [[hint]]
# en = "How far does `next(g)` run, and what does it give back to `print`?"
# zh = "`next(g)` 会运行到哪里？它交给 `print` 的是什么？"
#
# [[hint]]
# en = "`g.send(10)` goes on in the middle of a line. Which line, and what does `x` become?"
# zh = "`g.send(10)` 从某一行的中间继续执行。是哪一行？`x` 变成了什么？"
#
# [[hint]]
# en = "Does anybody ask the generator to go on after its second `yield`?"
# zh = "生成器停在第二个 `yield` 之后，还有人让它继续吗？"
#
# [answer]
# en = """
# A, 1, B 10, 2. `next(g)` prints A and stops at `yield 1`; the 1 comes back as the value of `next(g)` and is printed.
# `send(10)` goes on right there: the `yield` expression becomes 10, `B 10` is printed, and the generator stops at
# `yield 2`, so 2 is printed. Nobody asks for more: C is never printed. The rule: each `yield` is a point where the
# function stops and later goes on."""
# zh = """
# A、1、B 10、2。`next(g)` 输出 A，停在 `yield 1`；1 成为 `next(g)` 的返回值，由 `print` 输出。
# `send(10)` 就从那里继续：`yield` 表达式的值成为 10，输出 `B 10`，然后停在 `yield 2`，于是输出 2。
# 之后没有人再让它继续，所以 C 不会出现。规则：每个 `yield` 都是一个暂停点，函数停在这里，以后再从这里继续。"""
# ///
def gen():
    print("A")
    x = yield 1
    print("B", x)
    y = yield 2
    print("C", y)

g = gen()
print(next(g))
print(g.send(10))

# /// scenario
# format = 1
# id = "cash-desk"
# teaches = ["C4", "B4"]
#
# [title]
# en = "A cash desk that is open already"
# zh = "已经开门的收银台"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would happen without the line `next(generator)`?"
# zh = "如果没有 `next(generator)` 这一行，会怎么样？"
#
# [[ask.choice]]
# en = "The first `send` raises `TypeError`"
# zh = "第一次 `send` 抛出 `TypeError`"
# correct = true
# [ask.choice.because]
# en = "The body would not have begun, so no `yield` would be there to take the 5."
# zh = "那样函数体还没开始运行，没有哪个 `yield` 能接收这个 5。"
#
# [[ask.choice]]
# en = "The first `send` only starts the desk and gives 10, the second one gives 12"
# zh = "第一次 `send` 只是让它启动，得到 10；第二次得到 12"
# correct = false
# [ask.choice.because]
# en = "`send` cannot start a generator, except with `None`."
# zh = "`send` 不能启动生成器，除非送的是 `None`。"
#
# [[ask.choice]]
# en = "Nothing changes"
# zh = "没有变化"
# correct = false
# [ask.choice.because]
# en = "This line is what brings each new `cash_desk` to its first `yield`."
# zh = "正是这一行，让每个新的 `cash_desk` 走到第一个 `yield`。"
#
# [[hint]]
# en = "Behind the name `cash_desk` is `start` now. How far has the generator run when `start` returns it?"
# zh = "`cash_desk` 这个名字现在指的是 `start`。`start` 返回生成器的时候，它已经运行到哪里了？"
#
# [[hint]]
# en = "The first `yield total` has handed out a 10 already. Who got it? What does the next `yield` hand out?"
# zh = "第一次执行 `yield total` 时，已经交出过 10。是谁拿走了？下一个 `yield` 交出的又是什么？"
#
# [answer]
# en = """
# `desk open`, `good morning`, `after 5: 15`, `after 2: 17`. `@started` puts `start` behind the name `cash_desk`. So
# `cash_desk(10)` makes the generator and, by `next(generator)`, runs it to its `yield total` at once: `desk open` is
# printed before `good morning`, and the 10 that comes out is thrown away inside `start`. `desk.send(5)` finds a `yield`
# that waits: `price` becomes 5, `total` becomes 15, and the next `yield total` hands out this 15. In the same way
# `desk.send(2)` gives 17. The rule: `send` gives back what the next `yield` hands out. A decorator can do the first
# `next` for everybody, and nobody can forget it."""
# zh = """
# `desk open`、`good morning`、`after 5: 15`、`after 2: 17`。
# `@started` 让 `cash_desk` 这个名字指向 `start`。所以 `cash_desk(10)` 造出生成器之后，马上用 `next(generator)` 让它运行
# 到 `yield total`：`desk open` 比 `good morning` 先输出，而交出来的 10 在 `start` 里没有人用，就扔掉了。
# 执行 `desk.send(5)` 时，已经有一个 `yield` 在等：`price` 得到 5，`total` 变成 15，下一个 `yield total` 交出的就是 15。
# 同样，`desk.send(2)` 得到 17。
# 规则：`send` 返回的是下一个 `yield` 交出的值。第一次 `next` 可以交给装饰器去做，这样谁也不会忘记。"""
# ///
def started(function):
    def start(*arguments):
        generator = function(*arguments)
        next(generator)
        return generator
    return start

@started
def cash_desk(total):
    print("desk open")
    while True:
        price = yield total
        total += price

desk = cash_desk(10)
print("good morning")
print("after 5:", desk.send(5))
print("after 2:", desk.send(2))

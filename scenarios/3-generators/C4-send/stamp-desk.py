# /// scenario
# format = 1
# id = "stamp-desk"
# teaches = ["C4", "A4"]
#
# [title]
# en = "Three letters to be stamped"
# zh = "三封信要盖邮戳"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which line, put right before the `for` loop, makes the clerk ready for the first letter?"
# zh = "在 `for` 循环前面加哪一行，职员就准备好接第一封信了？"
#
# [[ask.choice]]
# en = "`desk.send(\"start\")`"
# zh = "`desk.send(\"start\")`"
# correct = false
# [ask.choice.because]
# en = "Nobody takes this word either: it raises the same `TypeError`, and here no `except` catches it."
# zh = "这个词同样没有人接收：照样抛出 `TypeError`，而且这里没有 `except` 来捕获。"
#
# [[ask.choice]]
# en = "`desk = clerk()`, once more"
# zh = "再写一次 `desk = clerk()`"
# correct = false
# [ask.choice.because]
# en = "That makes a new generator, and it has not started either."
# zh = "这样只是又造了一个新的生成器，它同样还没有启动。"
#
# [[ask.choice]]
# en = "`next(desk)`"
# zh = "`next(desk)`"
# correct = true
# [ask.choice.because]
# en = "It brings the clerk to the `yield` before the first letter comes."
# zh = "它让职员在第一封信到来之前，先走到 `yield` 那里。"
#
# [[hint]]
# en = "Has the clerk come to `letter = yield` when the first letter arrives?"
# zh = "第一封信送来的时候，职员走到 `letter = yield` 了吗？"
#
# [[hint]]
# en = "Which line brings the clerk to the `yield`? How often does that line run, and what becomes of that letter?"
# zh = "是哪一行让职员走到 `yield` 的？这一行执行了几次？当时手里的那封信怎么样了？"
#
# [answer]
# en = """
# `me: three letters`, `nobody takes the bill`, `clerk: good morning`, `clerk stamps the card`, `clerk stamps the form`.
# `clerk()` makes a generator and runs nothing. The first letter is the bill: `desk.send(letter)` finds no `yield` that
# waits for it, so it raises `TypeError`, and the bill is lost: nobody sends it again. In the `except`, `next(desk)`
# starts the body: the clerk says good morning and comes to `letter = yield`. From now on each `send` finds him there,
# and card and form are stamped. The rule: `send` cannot bring a value to a generator that has not started; `next` has
# to take it to its first `yield`."""
# zh = """
# `me: three letters`、`nobody takes the bill`、`clerk: good morning`、`clerk stamps the card`、`clerk stamps the form`。
# `clerk()` 只是造出一个生成器，什么也没运行。第一封信是 bill：执行 `desk.send(letter)` 时，没有哪个 `yield` 在等信，
# 于是抛出 `TypeError`，bill 就这样丢了，后来也没有人再送它一次。在 `except` 里，`next(desk)` 让函数体运行起来：
# 职员说 good morning，走到 `letter = yield`。从这时起，每次 `send` 的时候，他都在那里等着，card 和 form 都盖上了邮戳。
# 规则：生成器还没启动，`send` 就没法把值送进去；要先用 `next` 让它走到第一个 `yield`。"""
# ///
def clerk():
    print("clerk: good morning")
    while True:
        letter = yield
        print("clerk stamps the", letter)

desk = clerk()
print("me: three letters")
for letter in ["bill", "card", "form"]:
    try:
        desk.send(letter)
    except TypeError:
        print("nobody takes the", letter)
        next(desk)

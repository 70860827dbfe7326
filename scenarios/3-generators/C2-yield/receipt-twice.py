# /// scenario
# format = 1
# id = "receipt-twice"
# teaches = ["C2", "C1"]
#
# [title]
# en = "A receipt that is read twice"
# zh = "一张小票念两遍"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which of these can be gone through more than once? There may be several right answers."
# zh = "下面哪些可以遍历不止一次？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "`prices()`, kept in a variable"
# zh = "存进变量的 `prices()`"
# correct = false
# [ask.choice.because]
# en = "That is one generator. It makes its values on the way, and at its end it has nothing left."
# zh = "这是一个生成器：它边走边产生值，走到末尾就什么也没有了。"
#
# [[ask.choice]]
# en = "`[3, 5, 4]`"
# zh = "`[3, 5, 4]`"
# correct = true
# [ask.choice.because]
# en = "A list holds its values; every `for`, `sum` or `max` begins again with the first one."
# zh = "列表把值存着；每次 `for`、`sum`、`max` 都从第一个值重新开始。"
#
# [[ask.choice]]
# en = "`list(prices())`, kept in a variable"
# zh = "存进变量的 `list(prices())`"
# correct = true
# [ask.choice.because]
# en = "`list` goes through the generator once and keeps what it got."
# zh = "`list` 把生成器遍历一次，并把得到的值存下来。"
#
# [[hint]]
# en = "`sum` has to see every price. Where does the generator stand when `sum` is done?"
# zh = "`sum` 要看过每一个价格。它算完的时候，生成器停在哪里？"
#
# [[hint]]
# en = "A list can be gone through again and again. Is `receipt` a list?"
# zh = "列表可以一遍又一遍地遍历。`receipt` 是列表吗？"
#
# [answer]
# en = """
# `reading the receipt`, `total: 12`, `items: 0`. `sum(receipt)` asks the generator for one price after the other
# until there are no more: `prices` runs to its end. `list(receipt)` asks the same generator again, but it has ended
# and gives nothing, so the list is empty and its length is 0. `reading the receipt` is printed only once because the
# body runs only once. The rule: a generator can be gone through once; to get the values again, call `prices()`
# again."""
# zh = """
# `reading the receipt`、`total: 12`、`items: 0`。
# `sum(receipt)` 向生成器一个接一个地要价格，直到没有为止：这时 `prices` 已经运行到末尾。`list(receipt)`
# 再去问同一个生成器，它已经结束，什么也给不出来，所以列表是空的，长度是 0。
# `reading the receipt` 只输出一次，因为函数体只运行了一遍。
# 规则：一个生成器只能遍历一次；还想要这些值，就再调用一次 `prices()`。"""
# ///
def prices():
    print("reading the receipt")
    yield 3
    yield 5
    yield 4

receipt = prices()
print("total:", sum(receipt))
print("items:", len(list(receipt)))

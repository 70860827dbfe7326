# /// scenario
# format = 1
# id = "three-tickets"
# teaches = ["A1"]
#
# [title]
# en = "Three tickets, please"
# zh = "请给我三张票"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would `print(wanted + price)` do?"
# zh = "如果写 `print(wanted + price)`，会怎么样？"
#
# [[ask.choice]]
# en = "Print `7`"
# zh = "输出 `7`"
# correct = false
# [ask.choice.because]
# en = "Python does not guess that \"3\" is meant as a number: that takes `int(wanted)`."
# zh = "Python 不会去猜 \"3\" 是不是想当数字用，要自己写 `int(wanted)`。"
#
# [[ask.choice]]
# en = "Raise `TypeError`"
# zh = "抛出 `TypeError`"
# correct = true
# [ask.choice.because]
# en = "A text and a number cannot be added; say which of the two you mean with `int(...)` or `str(...)`."
# zh = "文字和数字不能相加；想要哪一种，就用 `int(...)` 或 `str(...)` 说清楚。"
#
# [[ask.choice]]
# en = "Print `34`"
# zh = "输出 `34`"
# correct = false
# [ask.choice.because]
# en = "Python does not guess that 4 is meant as text: that takes `wanted + str(price)`."
# zh = "Python 也不会去猜 4 是不是想当文字用，要自己写 `wanted + str(price)`。"
#
# [[hint]]
# en = "Is `wanted` a number? Look at its quotation marks."
# zh = "`wanted` 是数字吗？看看它的引号。"
#
# [[hint]]
# en = "`*` with a text and a number does something else than `*` with two numbers. And which type does `/` give?"
# zh = "文字乘数字，和两个数字相乘，意思不一样。还有，`/` 得到的是哪一种类型？"
#
# [answer]
# en = """
# `3333`, `12`, `30`, `2.0`. `wanted` is the text "3", because it stands in quotation marks: `wanted * price` repeats
# it 4 times. `int(wanted)` makes the number 3 of it, and 3 * 4 is 12. `wanted + "0"` puts two texts one behind the
# other: that is the text `30`, not 3. And `/` always gives a number with a decimal point, even if the division comes
# out even: 8 / 4 is `2.0`. The rule: what an operator does depends on the types of the values, and quotation marks
# make a text."""
# zh = """
# `3333`、`12`、`30`、`2.0`。
# `wanted` 带着引号，是文字 "3"，所以 `wanted * price` 是把它重复 4 遍。
# `int(wanted)` 把它变成数字 3，3 * 4 才是 12。`wanted + "0"` 是把两段文字接在一起，得到的是文字 `30`，不是 3。
# 而 `/` 的结果总是带小数点的，就算能整除也一样：8 / 4 是 `2.0`。
# 规则：运算符做什么，要看值的类型；加了引号的就是文字。"""
# ///
wanted = "3"
price = 4

print(wanted * price)
print(int(wanted) * price)
print(wanted + "0")

paid = 20
change = paid - int(wanted) * price
friends = 4
print(change / friends)

# /// scenario
# format = 1
# id = "price-goes-up"
# teaches = ["A1"]
#
# [title]
# en = "The price of bread goes up"
# zh = "面包涨价了"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "When is `price * loaves` calculated: once, or whenever `total` is used?"
# zh = "`price * loaves` 是什么时候算的：只算一次，还是每次用到 `total` 都算？"
#
# [[hint]]
# en = "When `left = right` has run, who still remembers what was in `left` before?"
# zh = "执行完 `left = right`，还有谁记得 `left` 原来的内容？"
#
# [answer]
# en = """
# `total: 12`, `total: 15`, `rolls rolls`, `cake bread`. `total = price * loaves` is no equation: it calculates 4 * 3
# once, at this line, and `total` is then simply 12. When `price` becomes 5, nobody changes `total`; only the same
# line, run again, makes it 15. In the same way `left = right` forgets the bread: after it both names mean the rolls,
# and `right = left` brings nothing back. `tray, basket = basket, tray` does swap, for Python looks up both values on
# the right before it assigns anything. The rule: `=` takes the value that is there at this moment."""
# zh = """
# `total: 12`、`total: 15`、`rolls rolls`、`cake bread`。
# `total = price * loaves` 不是数学里的等式：执行到这一行时算一次 4 * 3，从此 `total` 就是 12。
# 后来 `price` 变成 5，并没有人去改 `total`；把同一行再执行一遍，它才变成 15。
# 同样，执行 `left = right` 之后，面包就没有谁记得了：两个名字指的都是 rolls，`right = left` 也换不回来。
# `tray, basket = basket, tray` 才是真的交换：Python 先把右边的两个值都取出来，再赋给左边。
# 规则：`=` 取的是这一刻的值。"""
# ///
price = 4
loaves = 3
total = price * loaves
price = 5
print("total:", total)
total = price * loaves
print("total:", total)

left = "bread"
right = "rolls"
left = right
right = left
print(left, right)

tray = "bread"
basket = "cake"
tray, basket = basket, tray
print(tray, basket)

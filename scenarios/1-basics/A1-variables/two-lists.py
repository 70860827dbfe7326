# /// scenario
# format = 1
# id = "two-lists"
# teaches = ["A1"]
#
# [title]
# en = "Two shopping lists, or one?"
# zh = "购物清单：两张，还是一张？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "How many lists are there when the first three lines have run?"
# zh = "前三行执行完以后，一共有几个列表？"
#
# [[hint]]
# en = "`plan = list(mine)` and `yours = mine`: which of the two makes a new list?"
# zh = "`plan = list(mine)` 和 `yours = mine`，哪一句造出了新的列表？"
#
# [answer]
# en = """
# `['milk', 'bread']`, `['milk']`, then `1`. `yours = mine` makes no list: it gives the one list a second name, so the
# bread that `yours.append` adds is in `mine` too. `list(mine)` did make a new list, which nobody appends to. Numbers
# are no different: `more = count` gives 1 a second name, and `more = more + 1` gives the name `more` to another
# number; `count` still names 1. The rule: `=` never copies a value, it only gives it a name."""
# zh = """
# `['milk', 'bread']`、`['milk']`，然后是 `1`。
# `yours = mine` 并没有造出新列表，只是给同一个列表起了第二个名字，所以 `yours.append` 加进去的面包在 `mine` 里也看得到。
# `list(mine)` 才造出了新列表，没有人往那里面加东西。
# 数也是一样：`more = count` 给 1 起了第二个名字，`more = more + 1` 让名字 `more` 改指另一个数，`count` 仍然指着 1。
# 规则：`=` 从不复制值，只是给它起一个名字。"""
# ///
mine = ["milk"]
yours = mine
plan = list(mine)
yours.append("bread")
print(mine)
print(plan)

count = 1
more = count
more = more + 1
print(count)

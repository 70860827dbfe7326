# /// scenario
# format = 1
# id = "ticket-check"
# teaches = ["A2"]
#
# [title]
# en = "The ticket inspector"
# zh = "查票员"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "After `continue`, where does the program go on?"
# zh = "`continue` 之后，程序从哪里接着执行？"
#
# [[hint]]
# en = "When does the `else` of a `for` loop run?"
# zh = "`for` 循环后面的 `else` 什么时候执行？"
#
# [answer]
# en = """
# `Ann is fine`, `Cat has no ticket`, `the train stops`. Ann's ticket is valid. For Bob `continue` goes straight to the
# next passenger, so nothing is printed for him. Cat has none: `break` leaves the loop, Dan is never asked, and the
# `else` of the loop is passed over. The rule: `continue` ends one round, `break` ends the whole loop, and the `else`
# of a loop runs only if no `break` ended it."""
# zh = """
# `Ann is fine`、`Cat has no ticket`、`the train stops`。
# Ann 的票有效。轮到 Bob 时，`continue` 直接跳到下一位乘客，所以不会为他输出什么。
# Cat 没有票：`break` 离开循环，Dan 根本没有被查到；循环的 `else` 也跳过了。
# 规则：`continue` 只结束这一轮，`break` 结束整个循环；循环没有被 `break` 打断，才会执行它的 `else`。"""
# ///
tickets = {"Ann": "valid", "Bob": "child", "Cat": "none", "Dan": "valid"}

for name, ticket in tickets.items():
    if ticket == "child":
        continue
    if ticket == "none":
        print(name, "has no ticket")
        break
    print(name, "is fine")
else:
    print("all have tickets")
print("the train stops")

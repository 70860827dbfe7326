# /// scenario
# format = 1
# id = "free-seat"
# teaches = ["A3"]
#
# [title]
# en = "Is there a free seat?"
# zh = "还有空座位吗？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would happen if the line `return \"none\"` had four more spaces before it, so that it stood inside the `for` loop?"
# zh = "如果 `return \"none\"` 前面再多四个空格，变成 `for` 循环里的一行，会怎么样？"
#
# [[ask.choice]]
# en = "Nothing would change: a free seat is found all the same"
# zh = "没有变化：照样能找到空座位"
# correct = false
# [ask.choice.because]
# en = "Seat 1 is taken, so the `return` behind the `if` would be reached in the first round, and seat 2 never looked at."
# zh = "1 号有人，第一轮就会走到 `if` 后面的 `return`，2 号根本看不到。"
#
# [[ask.choice]]
# en = "Both calls would give `none` after having looked at seat 1 only"
# zh = "两次调用都只看了 1 号座位，就返回 `none`"
# correct = true
# [ask.choice.because]
# en = "A `return` in a loop ends the loop and the function, in the first round that comes to it."
# zh = "循环里的 `return` 会结束循环，也结束整个函数；哪一轮先遇到它，就在哪一轮结束。"
#
# [[ask.choice]]
# en = "`none` would be returned once for every seat that is taken"
# zh = "每遇到一个有人的座位，就返回一次 `none`"
# correct = false
# [ask.choice.because]
# en = "A call returns once: after the first `return` the function is over."
# zh = "一次调用只返回一次：遇到第一个 `return`，函数就结束了。"
#
# [[hint]]
# en = "In the first call, does the loop still come to seat 3?"
# zh = "第一次调用时，循环还会看到 3 号座位吗？"
#
# [[hint]]
# en = "`print(\"seat:\", free_seat(...))`: what has to be known before this line can print anything?"
# zh = "`print(\"seat:\", free_seat(...))` 这一行，要先知道什么才能输出？"
#
# [answer]
# en = """
# `looking at 1`, `looking at 2`, `seat: 2`, `looking at 1`, `seat: none`. Before `print` can print `seat:`, its
# arguments have to be calculated, so `free_seat` runs first and prints what it looks at. In the first call seat 2 is
# free: `return number` ends the loop and the function at once, and seat 3 is never looked at. In the second call the
# only seat is taken, the loop comes to its end, and the line behind it returns `none`. The rule: `return` ends the
# whole function, in the middle of a loop too."""
# zh = """
# `looking at 1`、`looking at 2`、`seat: 2`、`looking at 1`、`seat: none`。
# `print` 要输出 `seat:`，得先把括号里的东西都算出来，所以 `free_seat` 先运行，先输出它看到了几号。
# 第一次调用时 2 号空着：`return number` 马上结束循环，也结束函数，3 号根本没有看。
# 第二次调用时，唯一的座位有人，循环走到头，由后面那一行返回 `none`。
# 规则：`return` 结束整个函数，写在循环中间也一样。"""
# ///
def free_seat(seats):
    for number, guest in seats.items():
        print("looking at", number)
        if guest == "":
            return number
    return "none"

print("seat:", free_seat({1: "Ann", 2: "", 3: ""}))
print("seat:", free_seat({1: "Bob"}))

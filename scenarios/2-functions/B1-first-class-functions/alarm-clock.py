# /// scenario
# format = 1
# id = "alarm-clock"
# teaches = ["B1"]
#
# [title]
# en = "When does the alarm clock ring?"
# zh = "闹钟什么时候响？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What is `alarm`, and what is `morning`?"
# zh = "`alarm` 是什么？`morning` 又是什么？"
#
# [[ask.choice]]
# en = "Both are the text \"awake\""
# zh = "两个都是文字 \"awake\""
# correct = false
# [ask.choice.because]
# en = "In `alarm = ring` there are no brackets, so nothing is called and nothing is returned."
# zh = "`alarm = ring` 没有括号，没有调用，也就没有返回值。"
#
# [[ask.choice]]
# en = "`alarm` is the function itself, `morning` is what one call of it returned"
# zh = "`alarm` 是函数本身，`morning` 是调用一次得到的返回值"
# correct = true
# [ask.choice.because]
# en = "A name without brackets means the function; brackets call it and stand for what it returns."
# zh = "只写名字，指的是函数；加上括号才是调用，得到的是返回值。"
#
# [[ask.choice]]
# en = "Both are functions, since both come from `ring`"
# zh = "两个都是函数，因为都是从 `ring` 来的"
# correct = false
# [ask.choice.because]
# en = "The brackets in `ring()` have called the function; `morning` gets the text that it returned."
# zh = "`ring()` 里的括号已经调用了函数，`morning` 拿到的是它返回的文字。"
#
# [[hint]]
# en = "In which lines are there brackets behind the function's name?"
# zh = "哪几行的函数名后面有括号？"
#
# [[hint]]
# en = "`alarm = ring` gives something a second name. What, exactly?"
# zh = "`alarm = ring` 给一样东西起了第二个名字。是什么东西？"
#
# [answer]
# en = """
# `goes to bed`, `ring ring`, `awake`, `ring ring`, `True`. `alarm = ring` calls nothing: it gives the function a
# second name, as it would with a number or a list, so nothing rings before bedtime. `ring()` with brackets calls it:
# `ring ring` is printed, and `morning` becomes the text `awake`. `alarm()` calls the same function by its other name;
# what it returns goes unused. And `alarm is ring` is true, for it is one function with two names. The rule: a
# function is a value like any other; only the brackets call it."""
# zh = """
# `goes to bed`、`ring ring`、`awake`、`ring ring`、`True`。
# `alarm = ring` 没有调用什么：它只是给函数起了第二个名字，就像给数字或列表起名字一样，所以睡觉之前闹钟没有响。
# `ring()` 带括号，才是调用：输出 `ring ring`，`morning` 得到文字 `awake`。
# `alarm()` 用另一个名字调用了同一个函数，返回值没有人用。`alarm is ring` 是 `True`，因为这是同一个函数的两个名字。
# 规则：函数和别的值一样，可以赋给变量；加上括号才会调用它。"""
# ///
def ring():
    print("ring ring")
    return "awake"

alarm = ring
print("goes to bed")
morning = ring()
print(morning)
alarm()
print(alarm is ring)

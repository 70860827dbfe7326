# /// scenario
# format = 1
# id = "elevator-buttons"
# teaches = ["B2", "B3"]
#
# [title]
# en = "Three buttons in the elevator"
# zh = "电梯里的三个按钮"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "How can each button be given the number that `floor` has when the button is made?"
# zh = "怎样让每个按钮都记住它被造出来时 `floor` 的值？"
#
# [[ask.choice]]
# en = "`lambda: print(\"going to floor\", int(floor))`"
# zh = "`lambda: print(\"going to floor\", int(floor))`"
# correct = false
# [ask.choice.because]
# en = "`int(floor)` runs when the button is pressed; it still reads the one shared variable."
# zh = "`int(floor)` 要到按下按钮时才执行，读的仍然是那个共用的变量。"
#
# [[ask.choice]]
# en = "Nothing needs to change: every closure does so already"
# zh = "不用改：闭包本来就会记住"
# correct = false
# [ask.choice.because]
# en = "A closure captures the variable `floor`, not the value that it has at that moment."
# zh = "闭包捕获的是变量 `floor` 本身，而不是它当时的值。"
#
# [[ask.choice]]
# en = "`lambda floor=floor: print(\"going to floor\", floor)`"
# zh = "`lambda floor=floor: print(\"going to floor\", floor)`"
# correct = true
# [ask.choice.because]
# en = "A default value is computed when the function is made, so each button gets a `floor` of its own."
# zh = "默认值在造出函数的那一刻就算好了，所以每个按钮都有一个自己的 `floor`。"
#
# [[hint]]
# en = "When does `print(\"going to floor\", floor)` run: in the first loop, or in the second one?"
# zh = "`print(\"going to floor\", floor)` 是什么时候执行的：第一个循环里，还是第二个循环里？"
#
# [[hint]]
# en = "How many variables with the name `floor` are there? What is in it when the first loop is over?"
# zh = "名叫 `floor` 的变量有几个？第一个循环结束时，里面是什么？"
#
# [answer]
# en = """
# `going to floor 3`, `going to floor 3`, `going to floor 3`. Each `lambda` is a closure, and all three capture the
# same variable `floor` of `make_buttons`, not the number that was in it. While the buttons are made nothing is
# printed. They are pressed only in the second loop, by `press()`; by then the first loop is over and has left 3 in
# `floor`, and that is what all of them find. The rule: a closure looks at its variable when it is called, not when it
# is made."""
# zh = """
# `going to floor 3`、`going to floor 3`、`going to floor 3`。
# 三个 `lambda` 都是闭包，捕获的是 `make_buttons` 里同一个变量 `floor`，而不是当时里面的数字。造按钮的时候什么也没有输出，
# 到第二个循环里 `press()` 才真正按下它们；这时第一个循环早已结束，`floor` 里留下的是 3，三个按钮看到的都是它。
# 规则：闭包是在被调用的时候去看变量，而不是在被造出来的时候。"""
# ///
def make_buttons():
    buttons = []
    for floor in [1, 2, 3]:
        buttons.append(lambda: print("going to floor", floor))
    return buttons

for press in make_buttons():
    press()

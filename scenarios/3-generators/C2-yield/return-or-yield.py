# /// scenario
# format = 1
# id = "return-or-yield"
# teaches = ["C2"]
# question = "Q4"
#
# [title]
# en = "return ends, yield pauses"
# zh = "return 是结束，yield 是暂停"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What does the call `generator_func()` give, before the `for` loop takes anything from it?"
# zh = "在 `for` 循环取值之前，`generator_func()` 这个调用得到的是什么？"
#
# [[ask.choice]]
# en = "The number 1"
# zh = "数字 1"
# correct = false
# [ask.choice.because]
# en = "That is what `normal_func()` gives. Calling `generator_func` has not run its `yield 1` yet."
# zh = "`normal_func()` 得到的才是 1。调用 `generator_func` 时，`yield 1` 还没有执行。"
#
# [[ask.choice]]
# en = "The list `[1, 2]`"
# zh = "列表 `[1, 2]`"
# correct = false
# [ask.choice.because]
# en = "No list is made: the values come one by one, whenever the loop asks for the next."
# zh = "没有造出什么列表：循环要一个，它才给一个。"
#
# [[ask.choice]]
# en = "A generator object, which has not run a single line yet"
# zh = "一个生成器对象，一行代码都还没有执行"
# correct = true
# [ask.choice.because]
# en = "A function with `yield` in it is a generator function: calling it only makes a generator; iterating over the generator runs the body."
# zh = "函数体里有 `yield`，它就是生成器函数：调用它只是造出生成器，遍历生成器时代码才会执行。"
#
# [[hint]]
# en = "When `normal_func` is called for the second time, at which line does it begin?"
# zh = "第二次调用 `normal_func` 时，是从哪一行开始执行的？"
#
# [[hint]]
# en = "After `yield 1` the `for` loop asks for one more value. Where does `generator_func` go on?"
# zh = "`yield 1` 之后，`for` 循环还会再要一个值。`generator_func` 从哪里接着执行？"
#
# [answer]
# en = """
# `return: 1`, `return: 1`, `yield: 1`, `yield: 2`. `return 1` ends `normal_func`; the second call begins at its top
# again, so `return 2` is never reached. `yield 1` hands out 1 and only pauses `generator_func`. When the `for` loop
# asks for the next value, it goes on behind `yield 1` and comes to `yield 2`; when it is asked once more it ends, and
# the loop with it. The rule: `return` ends a function with a value; `yield` pauses it and hands a value out."""
# zh = """
# `return: 1`、`return: 1`、`yield: 1`、`yield: 2`。
# `return 1` 结束了 `normal_func`；第二次调用又从头开始，所以永远到不了 `return 2`。
# `yield 1` 交出 1，`generator_func` 只是暂停。`for` 循环要下一个值时，它从 `yield 1` 后面接着执行，来到 `yield 2`；
# 再要一次，函数就结束了，循环也跟着结束。
# 规则：`return` 交出一个值并结束函数，`yield` 交出一个值，函数只是暂停。"""
# ///
def normal_func():
    return 1
    return 2  # never runs

def generator_func():
    yield 1
    yield 2  # runs!

print("return:", normal_func())
print("return:", normal_func())
for value in generator_func():
    print("yield:", value)

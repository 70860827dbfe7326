# /// scenario
# format = 1
# id = "counter-closure"
# teaches = ["B2"]
# question = "Q3"
#
# [title]
# en = "A counter that remembers"
# zh = "记得住数的计数器"
#
# [[ask]]
# kind = "output"
# en = "What is printed?"
# zh = "程序会输出什么？"
#
# [[ask]]
# kind = "choice"
# en = "What does the closure capture?"
# zh = "这个闭包捕获的是什么？"
#
# [[ask.choice]]
# en = "The variable `count`"
# zh = "变量 `count` 本身"
# correct = true
# [ask.choice.because]
# en = "`counter` and `make_counter` share one variable: what the first call writes is there for the second."
# zh = "`counter` 与 `make_counter` 共用同一个变量：第一次调用写进去的值，第二次调用还看得到。"
#
# [[ask.choice]]
# en = "The value 0 that `count` had at first"
# zh = "`count` 最初的值 0"
# correct = false
# [ask.choice.because]
# en = "Then every call would begin at 0 again, and 1 would be printed twice."
# zh = "如果只是记下了 0，那么每次调用都从 0 开始，就会输出两次 1。"
#
# [[ask.choice]]
# en = "A copy of `count`, made at each call"
# zh = "每次调用时复制的一份 `count`"
# correct = false
# [ask.choice.because]
# en = "`nonlocal count` makes no copy: it says that the name means the variable of the outer function."
# zh = "`nonlocal count` 不会复制，它声明的是：这个名字就指外层函数的那个变量。"
#
# [[hint]]
# en = "How often does the line `count = 0` run?"
# zh = "`count = 0` 这一行执行了几次？"
#
# [[hint]]
# en = "After `make_counter()` has returned, who can still reach `count`?"
# zh = "`make_counter()` 返回之后，还有谁能访问到 `count`？"
#
# [answer]
# en = """
# 1, then 2. `make_counter` runs once, so `count = 0` runs once. The function it returns is a closure: it captures the
# variable `count` itself, not its value, and the variable lives on as long as the closure does. The first call makes
# it 1, the second finds that 1 and makes it 2. The rule: a closure keeps the variable, not a copy of its value."""
# zh = """
# 先输出 1，再输出 2。`make_counter` 只运行一次，所以 `count = 0` 也只执行一次。它返回的函数是一个闭包：
# 捕获的是变量 `count` 本身，而不是当时的值；只要闭包还在，这个变量就一直在。
# 第一次调用把它变成 1，第二次调用在 1 的基础上变成 2。
# 规则：闭包留住的是变量本身，不是值的副本。"""
# ///
def make_counter():
    count = 0
    def counter():
        nonlocal count
        count += 1
        return count
    return counter

c = make_counter()
print(c())
print(c())

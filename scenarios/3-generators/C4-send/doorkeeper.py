# /// scenario
# format = 1
# id = "doorkeeper"
# teaches = ["C4", "A4"]
#
# [title]
# en = "Speaking before anybody listens"
# zh = "还没人在听，就开口了"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which of these can be the very first call on a new generator without an exception? There may be several right answers."
# zh = "对一个新的生成器，第一次怎样调用才不会出错？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "`door.send(\"Ann\")`"
# zh = "`door.send(\"Ann\")`"
# correct = false
# [ask.choice.because]
# en = "No `yield` has been reached yet, so nothing in the generator could receive the name."
# zh = "生成器还没走到任何一个 `yield`，这个名字没有地方可以接收。"
#
# [[ask.choice]]
# en = "`next(door)`"
# zh = "`next(door)`"
# correct = true
# [ask.choice.because]
# en = "It sends nothing in; it only lets the generator run to its first `yield`."
# zh = "它什么也不送进去，只是让生成器运行到第一个 `yield`。"
#
# [[ask.choice]]
# en = "`door.send(None)`"
# zh = "`door.send(None)`"
# correct = true
# [ask.choice.because]
# en = "`None` is the one value that may be sent at the start: `next(door)` does the same."
# zh = "一开始唯一可以送的值就是 `None`，效果和 `next(door)` 一样。"
#
# [[hint]]
# en = "`doorkeeper()` has just been called. Has any line of its body run?"
# zh = "刚刚调用了 `doorkeeper()`。函数体里有哪一行运行过吗？"
#
# [[hint]]
# en = "Before the first `yield` is reached, who could receive `\"Ann\"`? Which line takes the generator there?"
# zh = "生成器还没走到第一个 `yield`，谁来接收 `\"Ann\"`？又是哪一行让它走到那里的？"
#
# [answer]
# en = """
# `Nobody is listening yet.`, `Who is there?`, `Welcome, Ann`, `Please come in.`. When the first `door.send("Ann")` is
# called, the body of `doorkeeper` has not begun: no `yield` waits for a value, and Python raises
# `TypeError: can't send non-None value to a just-started generator`. `next(door)` then runs the body to its first
# `yield`, which hands out `Who is there?`. Now the second `send` finds a `yield` that waits: `name` becomes Ann. The
# rule: bring a new generator to a `yield` with `next` first; only then can it receive."""
# zh = """
# `Nobody is listening yet.`、`Who is there?`、`Welcome, Ann`、`Please come in.`。
# 第一次 `door.send("Ann")` 的时候，`doorkeeper` 的函数体还没开始，没有哪个 `yield` 在等，于是 Python 抛出
# `TypeError: can't send non-None value to a just-started generator`。之后 `next(door)` 让它运行到第一个 `yield`，
# 交出 `Who is there?`。这时再 `send`，就有一个 `yield` 在等了：`name` 得到 Ann。
# 规则：新的生成器要先用 `next` 走到一个 `yield`，然后才能接收值。"""
# ///
def doorkeeper():
    name = yield "Who is there?"
    print("Welcome,", name)
    yield "Please come in."

door = doorkeeper()
try:
    print(door.send("Ann"))
except TypeError:
    print("Nobody is listening yet.")
    print(next(door))
    print(door.send("Ann"))

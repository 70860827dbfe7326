# /// scenario
# format = 1
# id = "two-rooms"
# teaches = ["C2", "A4"]
#
# [title]
# en = "Who turns off the light?"
# zh = "谁来关灯？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What does `blue.close()` do here?"
# zh = "这里的 `blue.close()` 做了什么？"
#
# [[ask.choice]]
# en = "It prints nothing: the body of `blue` has not begun, so there is no `try` to leave"
# zh = "什么也不输出：`blue` 的函数体还没开始，没有 `try` 可以离开"
# correct = true
# [ask.choice.because]
# en = "Nobody has called `next(blue)`. The generator is closed all the same: a later `next(blue)` would raise `StopIteration`."
# zh = "没有人调用过 `next(blue)`。不过这个生成器还是关掉了：之后再 `next(blue)`，只会抛出 `StopIteration`。"
#
# [[ask.choice]]
# en = "It prints `blue light off`, as `finally` always runs"
# zh = "输出 `blue light off`，因为 `finally` 总会执行"
# correct = false
# [ask.choice.because]
# en = "A `finally` runs only if its `try` was entered, and no line of the body of `blue` has run."
# zh = "只有进过 `try`，才会执行它的 `finally`；而 `blue` 的函数体一行也没有运行过。"
#
# [[ask.choice]]
# en = "It raises an exception, as `blue` has not started yet"
# zh = "抛出异常，因为 `blue` 还没有启动"
# correct = false
# [ask.choice.because]
# en = "Closing is always allowed. It is `send` with a value that a generator refuses before it has started."
# zh = "什么时候都可以关。还没启动时不能做的，是用 `send` 送值进去。"
#
# [[hint]]
# en = "Both rooms are made by `room(...)`. In which of them has any line of the body run?"
# zh = "两个房间都是用 `room(...)` 造出来的。哪一个的函数体真正运行过？"
#
# [[hint]]
# en = "`red` stands at its `yield`, inside the `try`. What has to run when a `try` is left, in whatever way?"
# zh = "`red` 停在 `yield` 上，正在 `try` 里面。不管以什么方式离开 `try`，都要执行什么？"
#
# [answer]
# en = """
# `red light on`, `guest in the red room`, `red light off`, `hotel closed`. `room("red")` and `room("blue")` only make two
# generators; both rooms are dark. `next(red)` runs its body: the light goes on, and `red` stops at its `yield`, inside
# the `try`. `red.close()` raises `GeneratorExit` at this `yield`. That leaves the `while True` and the `try`, so the
# `finally` prints `red light off` before `close()` returns. `blue` has never been asked for anything: its body has not
# begun, its light is not on, and `blue.close()` has nothing to clean up. The rule: `close()` runs the `finally` around
# the `yield` where a generator stands; one that has not started stands nowhere."""
# zh = """
# `red light on`、`guest in the red room`、`red light off`、`hotel closed`。
# `room("red")` 和 `room("blue")` 只是造出两个生成器，两个房间都还是黑的。`next(red)` 让函数体运行起来：灯亮了，
# `red` 停在 `try` 里面的 `yield` 上。`red.close()` 就在这个 `yield` 处抛出 `GeneratorExit`，于是离开 `while True`，
# 离开 `try`，`finally` 输出 `red light off`，然后 `close()` 才返回。从来没有人向 `blue` 要过什么：它的函数体没有开始，
# 灯没有开过，`blue.close()` 也就没有什么要收拾的。
# 规则：生成器停在哪个 `yield`，`close()` 就在那里让它结束，包着这个 `yield` 的 `finally` 照样执行；还没启动的生成器，
# 没有停在任何地方。"""
# ///
def room(color):
    print(color, "light on")
    try:
        while True:
            yield "guest in the " + color + " room"
    finally:
        print(color, "light off")

red = room("red")
blue = room("blue")
print(next(red))
red.close()
blue.close()
print("hotel closed")

# /// scenario
# format = 1
# id = "the-dispatcher"
# teaches = ["E4", "C2"]
# question = "Q15"
#
# [title]
# en = "A very small event loop"
# zh = "一个小小的事件循环"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which sentence says best what an event loop is?"
# zh = "用一句话说，事件循环是什么？"
#
# [[ask.choice]]
# en = "A helper that runs every coroutine on a processor of its own"
# zh = "一个助手，给每个协程单独分配一个处理器"
# correct = false
# [ask.choice.because]
# en = "`next(dish)` runs one dish at a time. While it runs, the loop itself waits for it to come back."
# zh = "`next(dish)` 一次只运行一道菜。它运行的时候，循环自己也在等它回来。"
#
# [[ask.choice]]
# en = "An alarm clock that interrupts every coroutine after a short while"
# zh = "一个闹钟，每隔一小会儿就打断正在运行的协程"
# correct = false
# [ask.choice.because]
# en = "Nobody is interrupted: `cook` hands control back by itself, at `yield minutes`."
# zh = "没有谁被打断：`cook` 是在 `yield minutes` 处自己交出控制权的。"
#
# [[ask.choice]]
# en = "A loop that keeps asking \"which coroutine can go on?\", and switches to it"
# zh = "一个不停地问“哪个协程可以继续？”的循环，问到了就切换过去"
# correct = true
# [ask.choice.because]
# en = "`min(ready_at, …)` asks, `next(dish)` switches. That is the dispatcher of an async program."
# zh = "`min(ready_at, …)` 就是在问，`next(dish)` 就是切换。它是异步程序的调度员。"
#
# [[hint]]
# en = "`cook(\"soup\", 5)` calls a generator function. Does it print anything?"
# zh = "`cook(\"soup\", 5)` 调用的是生成器函数。这时会输出什么吗？"
#
# [[hint]]
# en = "After both dishes have come to `yield`, which of the two numbers in `ready_at` is smaller?"
# zh = "两道菜都停在 `yield` 之后，`ready_at` 里的两个数，哪个更小？"
#
# [answer]
# en = """
# `loop: begins`, `soup: on the stove`, `rice: on the stove`, `rice: done`, `soup: done`. Making the two generators
# runs nothing yet. The loop asks who can go on first: both at minute 0, so it takes the soup, which stands first.
# `next(dish)` runs it up to `yield minutes`; now it can go on at minute 5. The rice comes next, and can go on at
# minute 2. That is the smaller number, so the loop switches to the rice and then to the soup. Each ends with
# `StopIteration` and leaves `ready_at`. The rule: an event loop is an endless loop that keeps asking "which coroutine
# can go on?" and switches to it. Here `yield` plays the part of `await`, and the loop ends once nobody is left."""
# zh = """
# `loop: begins`、`soup: on the stove`、`rice: on the stove`、`rice: done`、`soup: done`。
# 创建两个生成器时，什么也还没有运行。循环先问谁可以继续：两道菜都是从第 0 分钟起就可以，于是选排在前面的汤。
# `next(dish)` 让它运行到 `yield minutes`，现在它要到第 5 分钟才能继续。接着轮到米饭，它第 2 分钟就能继续。
# 2 比较小，所以循环先切换到米饭，再切换到汤。谁做完了就抛出 `StopIteration`，从 `ready_at` 里删掉。
# 规则：事件循环是一个无限循环，它不停地问“哪个协程可以继续？”，然后切换过去。
# 这里的 `yield` 扮演了 `await` 的角色，等到一个也不剩，循环才结束。"""
# ///
def cook(name, minutes):
    print(name + ": on the stove")
    yield minutes                                   # like `await asyncio.sleep(minutes)`
    print(name + ": done")

def event_loop(dishes):
    print("loop: begins")
    ready_at = {dish: 0 for dish in dishes}         # from which minute on each can continue
    while ready_at:
        dish = min(ready_at, key=ready_at.get)      # which can go on?
        try:
            ready_at[dish] += next(dish)            # switch to it
        except StopIteration:
            del ready_at[dish]

event_loop([cook("soup", 5), cook("rice", 2)])

# /// scenario
# format = 1
# id = "deaf-digger"
# teaches = ["F1", "D2"]
#
# [title]
# en = "Two seconds to dig a hole"
# zh = "两秒钟挖一个洞"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "elapsed"
# en = "How many seconds does the whole program take?"
# zh = "整个程序一共用了几秒？"
#
# [[ask]]
# kind = "choice"
# en = "Which change makes the program print `the time is up` at second 2?"
# zh = "怎样改，程序才会在第 2 秒输出 `the time is up`？"
#
# [[ask.choice]]
# en = "`await asyncio.sleep(5)` in place of `time.sleep(5)`"
# zh = "把 `time.sleep(5)` 换成 `await asyncio.sleep(5)`"
# correct = true
# [ask.choice.because]
# en = "While this sleeps, the event loop runs, sees at second 2 that the time is up, and cancels `dig`."
# zh = "这样睡眠时事件循环在运行，第 2 秒发现时间到了，就取消 `dig`。"
#
# [[ask.choice]]
# en = "A shorter time: `wait_for(dig(), 1)`"
# zh = "把时间改短：`wait_for(dig(), 1)`"
# correct = false
# [ask.choice.because]
# en = "The event loop cannot look at the clock before second 5, however short the time is."
# zh = "时间再短，事件循环也要到第 5 秒才能看钟。"
#
# [[ask.choice]]
# en = "`async with asyncio.timeout(2):` in place of `wait_for`"
# zh = "不用 `wait_for`，改用 `async with asyncio.timeout(2):`"
# correct = false
# [ask.choice.because]
# en = "It cannot interrupt `time.sleep` either: every timeout in asyncio needs the event loop."
# zh = "它同样打断不了 `time.sleep`：asyncio 的超时都要靠事件循环。"
#
# [[hint]]
# en = "Who would have to notice at second 2 that the time is up, and can they do anything then?"
# zh = "第 2 秒的时候，应该由谁来发现时间到了？这时它能动吗？"
#
# [[hint]]
# en = "`time.sleep` stops the whole thread. When does the event loop get control back, and is `dig` finished by then?"
# zh = "`time.sleep` 让整个线程停住。事件循环什么时候才拿回控制权？这时 `dig` 做完了吗？"
#
# [answer]
# en = """
# `digging`, `the hole is ready`, `in time`, in 5 seconds. `wait_for` sets an alarm for second 2 and lets `dig` run.
# But `time.sleep(5)` keeps the thread, and with it the event loop, which should ring the alarm. When control comes
# back, at second 5, the hole is ready: `wait_for` has a result and raises nothing. `in time` is printed, though it
# took 5 seconds. The rule: a timeout cancels at an `await`; code that blocks the thread cannot be interrupted by it."""
# zh = """
# `digging`、`the hole is ready`、`in time`，一共 5 秒。
# `wait_for` 定了一个第 2 秒的闹钟，然后让 `dig` 运行。可是 `time.sleep(5)` 占住了线程，负责响铃的事件循环也跟着停住
# 了。第 5 秒控制权回来，洞已经挖好：`wait_for` 有了结果，就不再抛出异常。明明用了 5 秒，还是输出了 `in time`。
# 规则：超时只能在 `await` 的地方取消；占住线程的代码，超时也打断不了。"""
# ///
import asyncio
import time

async def dig():
    print("digging")
    time.sleep(5)
    print("the hole is ready")

async def main():
    try:
        await asyncio.wait_for(dig(), 2)
        print("in time")
    except TimeoutError:
        print("the time is up")

asyncio.run(main())

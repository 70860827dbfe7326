# /// scenario
# format = 1
# id = "first-taxi"
# teaches = ["F2"]
#
# [title]
# en = "Two taxis have been called"
# zh = "叫了两辆出租车"
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
# en = "How is the second taxi told not to come?"
# zh = "怎样通知第二辆出租车不用来了？"
#
# [[ask.choice]]
# en = "Nothing has to be done: `wait` cancels the others"
# zh = "什么也不用做：`wait` 会取消其余的"
# correct = false
# [ask.choice.because]
# en = "`wait` never cancels anything. The red taxi comes at second 5, whether anybody wants it or not."
# zh = "`wait` 从来不取消什么。不管要不要，红色出租车第 5 秒都会来。"
#
# [[ask.choice]]
# en = "`for ride in pending: ride.cancel()`"
# zh = "`for ride in pending: ride.cancel()`"
# correct = true
# [ask.choice.because]
# en = "`pending` holds the tasks that have not ended; each of them has to be cancelled by you."
# zh = "`pending` 里是还没结束的任务，要由你自己一个个取消。"
#
# [[ask.choice]]
# en = "Leave out the variable `pending`"
# zh = "不要 `pending` 这个变量"
# correct = false
# [ask.choice.because]
# en = "A task does not end because a variable is gone; `red` still is a task of the event loop."
# zh = "变量没有了，任务不会因此结束；`red` 还是事件循环里的一个任务。"
#
# [[hint]]
# en = "At which second does `asyncio.wait` return, and who has come by then?"
# zh = "`asyncio.wait` 在第几秒返回？这时谁到了？"
#
# [[hint]]
# en = "`FIRST_COMPLETED` says when `wait` returns. Does it say anything about the task that has not ended?"
# zh = "`FIRST_COMPLETED` 说的是 `wait` 什么时候返回。它对还没结束的任务说了什么吗？"
#
# [answer]
# en = """
# `Blue Taxi is here`, `we take Blue Taxi`, `still on the way: 1`, `Red Taxi is here`, `at the airport`, in 7 seconds.
# Both tasks sleep from second 0 on. At second 3 the blue one is done, and with `FIRST_COMPLETED` that is enough for
# `asyncio.wait`: `done` holds the blue task, `pending` the red one. Nobody has told the red taxi anything, so it
# comes at second 5, while `main` is in `await asyncio.sleep(4)`. The rule: `wait` only tells you who is done and who
# is not; it cancels nobody."""
# zh = """
# `Blue Taxi is here`、`we take Blue Taxi`、`still on the way: 1`、`Red Taxi is here`、`at the airport`，一共 7 秒。
# 两个任务都从第 0 秒开始睡眠。第 3 秒蓝色那辆到了；有了 `FIRST_COMPLETED`，这对 `asyncio.wait` 就够了：`done` 里是蓝
# 色的任务，`pending` 里是红色的。谁也没有通知红色出租车，所以它第 5 秒还是来了，这时 `main` 正停在
# `await asyncio.sleep(4)`。
# 规则：`wait` 只告诉你谁完成了、谁还没有，它不会取消任何人。"""
# ///
import asyncio

async def taxi(company, minutes):
    await asyncio.sleep(minutes)
    print(company, "is here")
    return company

async def main():
    red = asyncio.create_task(taxi("Red Taxi", 5))
    blue = asyncio.create_task(taxi("Blue Taxi", 3))
    done, pending = await asyncio.wait([red, blue], return_when=asyncio.FIRST_COMPLETED)
    for ride in done:
        print("we take", ride.result())
    print("still on the way:", len(pending))
    await asyncio.sleep(4)
    print("at the airport")

asyncio.run(main())

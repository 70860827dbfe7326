# /// scenario
# format = 1
# id = "doctor"
# teaches = ["F4"]
#
# [title]
# en = "A doctor and three patients"
# zh = "一位医生，三个病人"
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
# [[hint]]
# en = "When does `patients` call the next one: at once, or when it is asked?"
# zh = "`patients` 什么时候叫下一位：马上就叫，还是有人来要的时候才叫？"
#
# [[hint]]
# en = "What has to end before `async for` begins its next round?"
# zh = "什么结束了，`async for` 才会开始下一轮？"
#
# [answer]
# en = """
# `next: Ann`, `goodbye Ann`, `next: Ben`, `goodbye Ben`, `next: Eva`, `goodbye Eva`, `closed`, in 6 seconds.
# `async for` asks `patients` for one patient, runs the whole body for it, `await asyncio.sleep` and all, and only
# then asks for the next. So Ann is treated until second 3, Ben until second 4, Eva until second 6. The `async` means
# that other tasks could run during the waiting; here there are none. The rule: `async for` is a `for` loop that can
# wait; its rounds come one after the other."""
# zh = """
# `next: Ann`、`goodbye Ann`、`next: Ben`、`goodbye Ben`、`next: Eva`、`goodbye Eva`、`closed`，一共 6 秒。
# `async for` 向 `patients` 要一位病人，把整个循环体（包括 `await asyncio.sleep`）做完，然后才要下一位。所以 Ann
# 在第 3 秒看完，Ben 在第 4 秒，Eva 在第 6 秒。`async` 的意思是等待的时候别的任务可以运行，而这里没有别的任务。
# 规则：`async for` 是可以等待的 `for` 循环，每一轮还是一个接一个地进行。"""
# ///
import asyncio

async def patients():
    for name, minutes in [("Ann", 3), ("Ben", 1), ("Eva", 2)]:
        print("next:", name)
        yield name, minutes

async def main():
    async for name, minutes in patients():
        await asyncio.sleep(minutes)
        print("goodbye", name)
    print("closed")

asyncio.run(main())

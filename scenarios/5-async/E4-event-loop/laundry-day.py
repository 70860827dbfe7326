# /// scenario
# format = 1
# id = "laundry-day"
# teaches = ["E4", "D2"]
#
# [title]
# en = "Reading while the machine washes"
# zh = "洗衣机在转，我在看书"
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
# en = "`wash` sleeps for 30 seconds. What can `read` do in that time?"
# zh = "`wash` 要睡 30 秒。这段时间里，`read` 能做什么？"
#
# [[hint]]
# en = "At which seconds is each page read? Is that before or after second 30?"
# zh = "每一页分别是在第几秒看的？在第 30 秒之前还是之后？"
#
# [answer]
# en = """
# `machine: start`, `read page 1`, `read page 2`, `read page 3`, `machine: done`, `hang up the laundry`, in 30
# seconds. At `await asyncio.sleep(30)` only `wash` stops; control goes back to the event loop, which runs `read`. The
# pages are read at seconds 0, 8 and 16; after the last one `read` sleeps until second 24 and ends. At second 30 the
# machine is done, and with it `gather`. The rule: `asyncio.sleep` stops only the task that calls it, so waits
# overlap: 30 seconds, not 30 + 24."""
# zh = """
# `machine: start`、`read page 1`、`read page 2`、`read page 3`、`machine: done`、`hang up the laundry`，一共 30 秒。
# `await asyncio.sleep(30)` 只让 `wash` 停下，控制权回到事件循环，于是轮到 `read`。三页分别在第 0、8、16 秒看；
# 看完最后一页，`read` 睡到第 24 秒结束。第 30 秒洗衣机洗好，`gather` 也就结束了。
# 规则：`asyncio.sleep` 只让调用它的那个任务停下，所以等待可以重叠：是 30 秒，而不是 30 + 24 秒。"""
# ///
import asyncio

async def wash():
    print("machine: start")
    await asyncio.sleep(30)
    print("machine: done")

async def read():
    for page in (1, 2, 3):
        print("read page", page)
        await asyncio.sleep(8)

async def main():
    await asyncio.gather(wash(), read())
    print("hang up the laundry")

asyncio.run(main())

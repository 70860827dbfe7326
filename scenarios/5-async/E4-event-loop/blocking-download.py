# /// scenario
# format = 1
# id = "blocking-download"
# teaches = ["E4", "D2"]
#
# [title]
# en = "Two downloads with time.sleep"
# zh = "用 time.sleep 的两次下载"
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
# en = "Look at the sleep in `download`: is there an `await` in front of it?"
# zh = "看看 `download` 里的那次睡眠：它前面有 `await` 吗？"
#
# [[hint]]
# en = "During `time.sleep(2)` the whole thread stands still. Who could run the other task in that time?"
# zh = "`time.sleep(2)` 的时候，整个线程都停住了。这段时间里，谁能去运行另一个任务？"
#
# [answer]
# en = """
# `photo connect`, `photo start`, `photo done`, `video connect`, `video start`, `video done`, in 4 seconds.
# `time.sleep(2)` is a plain call without `await`: it does not hand control back to the event loop but holds the
# thread for 2 seconds. So the video cannot even connect before the photo is done, although `gather` has got both.
# With `await asyncio.sleep(2)` the two waits would overlap and take 2 seconds. The rule: whatever blocks the thread
# blocks every task."""
# zh = """
# `photo connect`、`photo start`、`photo done`、`video connect`、`video start`、`video done`，一共 4 秒。
# `time.sleep(2)` 是普通调用，前面没有 `await`：它不会把控制权交还给事件循环，而是把线程占住 2 秒。所以尽管 `gather`
# 拿到了两个下载，photo 下完之前，video 连 connect 都轮不到。如果换成 `await asyncio.sleep(2)`，两段等待就会重叠，
# 一共 2 秒。
# 规则：谁阻塞了线程，谁就阻塞了所有任务。"""
# ///
import asyncio
import time

async def download(name):
    print(name, "connect")
    print(name, "start")
    time.sleep(2)
    print(name, "done")

async def main():
    await asyncio.gather(download("photo"), download("video"))

asyncio.run(main())

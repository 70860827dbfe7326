# /// scenario
# format = 1
# id = "two-uploads"
# teaches = ["F2", "A4"]
#
# [title]
# en = "One upload fails: what about the other?"
# zh = "一个上传失败了，另一个呢？"
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
# en = "The video fails at second 1. What is the photo doing at that moment?"
# zh = "video 在第 1 秒失败。这一刻 photo 在做什么？"
#
# [[hint]]
# en = "`gather` raises the exception in `main`. Does anything in this program cancel the other task?"
# zh = "`gather` 在 `main` 里抛出异常。程序里有什么会取消另一个任务吗？"
#
# [answer]
# en = """
# `photo start`, `video start`, `failed: too big`, `photo saved`, `end`, in 6 seconds. At second 1
# `upload("video", 1)` raises ValueError; `gather` passes it on to `main` at once, and `failed: too big` is printed.
# The photo is a task of its own and keeps sleeping; at second 3, while `main` is in `await asyncio.sleep(5)`, it
# prints `photo saved`. The rule: `gather` reports the first exception but cancels nobody; if the others should stop
# too, use `asyncio.TaskGroup`."""
# zh = """
# `photo start`、`video start`、`failed: too big`、`photo saved`、`end`，一共 6 秒。
# 第 1 秒，`upload("video", 1)` 抛出 ValueError，`gather` 马上把它交给 `main`，于是输出 `failed: too big`。photo
# 是另一个任务，照样睡它的；第 3 秒，`main` 还在 `await asyncio.sleep(5)`，它输出了 `photo saved`。
# 规则：`gather` 只报告第一个异常，不会取消别人；想让其余的也停下，可以用 `asyncio.TaskGroup`。"""
# ///
import asyncio

async def upload(name, seconds):
    print(name, "start")
    await asyncio.sleep(seconds)
    if name == "video":
        raise ValueError("too big")
    print(name, "saved")

async def main():
    try:
        await asyncio.gather(upload("photo", 3), upload("video", 1))
    except ValueError as error:
        print("failed:", error)
    await asyncio.sleep(5)
    print("end")

asyncio.run(main())

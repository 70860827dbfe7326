# /// scenario
# format = 1
# id = "hundred-pages"
# teaches = ["D4", "F2"]
# question = "Q8"
#
# [title]
# en = "A hundred pages to download"
# zh = "要下载一百个网页"
#
# [[ask]]
# kind = "output"
# en = "Each download takes 1 second. What is printed? Write it line by line."
# zh = "每次下载要 1 秒。程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Why is one plan so much faster?"
# zh = "为什么其中一个方案快这么多？"
#
# [[ask.choice]]
# en = "`gather` starts a hundred threads, which download at the same time"
# zh = "`gather` 启动了一百个线程，让它们同时下载"
# correct = false
# [ask.choice.because]
# en = "It all happens in one thread. One is enough, since nobody works during that second: everybody waits."
# zh = "这一切都在同一个线程里。一个线程就够了，因为那一秒里没有谁在干活，大家都在等。"
#
# [[ask.choice]]
# en = "A download is mostly waiting, and a hundred can wait during the same second"
# zh = "下载大部分时间都在等，一百个下载可以在同一秒里一起等"
# correct = true
# [ask.choice.because]
# en = "At `await asyncio.sleep(1)` each one hands control back, so the next can send its request right away."
# zh = "每个下载到了 `await asyncio.sleep(1)` 就交出控制权，下一个马上就能发出自己的请求。"
#
# [[ask.choice]]
# en = "`async def` makes each single download faster"
# zh = "`async def` 让每一次下载都变快了"
# correct = false
# [ask.choice.because]
# en = "Each single one still takes 1 second. It is only that they no longer wait for each other."
# zh = "每一次下载还是要 1 秒，只是它们不再一个等一个。"
#
# [[hint]]
# en = "In plan A, when does the second download begin?"
# zh = "方案 A 里，第二个下载什么时候开始？"
#
# [[hint]]
# en = "In plan B, what do the other ninety-nine do while the first one sleeps?"
# zh = "方案 B 里，第一个下载在睡眠的时候，另外九十九个在做什么？"
#
# [answer]
# en = """
# `plan A: 100 s`, `plan B: 1 s`. In plan A each `download(url)` keeps the program waiting for its second before the
# loop comes to the next: 100 times 1. In plan B all requests go out at once: at `await asyncio.sleep(1)` each one
# gives way to the next, and after 1 second the answers are all there. The rule: work that is I/O-bound consists of
# waiting, and waiting needs no processor, so async lets many wait together. Work that keeps the processor busy would
# gain nothing."""
# zh = """
# `plan A: 100 s`、`plan B: 1 s`。
# 方案 A 里，每个 `download(url)` 都让整个程序等满 1 秒，循环才轮到下一个：100 次，每次 1 秒。
# 方案 B 里，请求几乎同时发出：每个下载到了 `await asyncio.sleep(1)` 就让给下一个，1 秒之后大家都等到了。
# 规则：I/O 密集的工作主要是等待，等待不占用处理器，所以异步能让许多个一起等。如果处理器一直在忙着计算，异步就帮不上忙。"""
# ///
import asyncio
import time

urls = [f"page{number}" for number in range(100)]

def download(url):
    time.sleep(1)

async def download_async(url):
    await asyncio.sleep(1)

async def main():
    start = time.monotonic()
    for url in urls:                     # plan A
        download(url)
    print("plan A:", round(time.monotonic() - start), "s")

    start = time.monotonic()
    await asyncio.gather(*[download_async(url) for url in urls])    # plan B
    print("plan B:", round(time.monotonic() - start), "s")

asyncio.run(main())

# /// scenario
# format = 1
# id = "photo-workshop"
# teaches = ["E4", "D4"]
#
# [title]
# en = "Fetching photos, making them smaller"
# zh = "下载照片，缩小照片"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[ask]]
# kind = "choice"
# en = "Really making a big photo smaller keeps the processor busy for seconds. What can shorten this for four photos?"
# zh = "真要缩小一张大照片，处理器要忙上好几秒。有四张照片，怎样才能缩短时间？"
#
# [[ask.choice]]
# en = "Several processes, on several processors"
# zh = "开几个进程，用上几个处理器"
# correct = true
# [ask.choice.because]
# en = "Work that fills a processor gets faster only if more processors take part."
# zh = "把处理器占满的活儿，只有更多处理器一起干，才会变快。"
#
# [[ask.choice]]
# en = "Giving all four to `asyncio.gather`"
# zh = "把四张都交给 `asyncio.gather`"
# correct = false
# [ask.choice.because]
# en = "They all run in one thread, one after the other: there is no waiting that could overlap."
# zh = "它们都在同一个线程里，只能一个接一个：没有等待，也就没有可以重叠的时间。"
#
# [[ask.choice]]
# en = "`await asyncio.sleep(0)` after every row of pixels"
# zh = "每处理完一行像素，就 `await asyncio.sleep(0)`"
# correct = false
# [ask.choice.because]
# en = "That lets others have a turn in between, which is polite, but the work does not get less."
# zh = "这样别的任务中间能轮到，算是照顾别人，可是活儿一点也没有变少。"
#
# [[hint]]
# en = "All four are `async def`. In which of them is there something to wait for?"
# zh = "四个任务都是 `async def`。哪些里面真的有东西要等？"
#
# [[hint]]
# en = "`fetch` hands control back in its second line. Does `shrink` have any place where it could?"
# zh = "`fetch` 在第二行就交出控制权。`shrink` 有哪里可以交出吗？"
#
# [answer]
# en = """
# `fetch: ask for sea`, `shrink: cat begins`, `shrink: cat is 50 wide`, `fetch: ask for hill`, `shrink: dog begins`,
# `shrink: dog is 40 wide`, `fetch: got hill`, `fetch: got sea`. `gather` starts the four in the order in which they are
# written. `fetch("sea", 2)` asks and waits; control goes back to the event loop. `shrink("cat", 200)` has no `await`: it
# computes, and it keeps control from its first line to its last. Then hill is asked for, and dog is made smaller. Now
# all that is left is waiting, and the two waits overlap: hill comes at second 1, sea at second 2. The rule: `async def`
# makes nothing wait and nothing faster; only at an `await` that has to wait does another task get its turn."""
# zh = """
# `fetch: ask for sea`、`shrink: cat begins`、`shrink: cat is 50 wide`、`fetch: ask for hill`、`shrink: dog begins`、
# `shrink: dog is 40 wide`、`fetch: got hill`、`fetch: got sea`。
# `gather` 按书写顺序启动四个任务。`fetch("sea", 2)` 发出请求后就等着，控制权回到事件循环。`shrink("cat", 200)` 里没有
# `await`：它一直在算，从第一行到最后一行都不交出控制权。接着请求 hill，再缩小 dog。剩下的只有等待，而两段等待是重叠的：
# 第 1 秒 hill 到，第 2 秒 sea 到。
# 规则：写上 `async def`，并不会让代码变快，也不会让它停下来等；只有遇到真正要等的 `await`，别的任务才轮得到。"""
# ///
import asyncio

async def fetch(photo, seconds):
    print("fetch: ask for", photo)
    await asyncio.sleep(seconds)
    print("fetch: got", photo)

async def shrink(photo, width):
    print("shrink:", photo, "begins")
    while width > 50:
        width //= 2
    print("shrink:", photo, "is", width, "wide")

async def main():
    await asyncio.gather(fetch("sea", 2), shrink("cat", 200),
                         fetch("hill", 1), shrink("dog", 160))

asyncio.run(main())

# /// scenario
# format = 1
# id = "sequential-or-concurrent"
# teaches = ["F2"]
# question = "Q14"
#
# [title]
# en = "One after the other, or both at once?"
# zh = "先后执行，还是并发执行？"
#
# [[ask]]
# kind = "output"
# en = "What is printed, line by line?"
# zh = "请逐行写出输出。"
#
# [[ask]]
# kind = "choice"
# en = "In which way do both downloads run concurrently?"
# zh = "哪种写法让两次下载并发进行？"
#
# [[ask.choice]]
# en = "Way A: one `await` after the other"
# zh = "写法 A：先后两个 `await`"
# correct = false
# [ask.choice.because]
# en = "The second `fetch` is not even called before the first has returned: `await` waits right there."
# zh = "第一个 `fetch` 返回之前，第二个 `fetch` 连调用都还没有：`await` 就在原地等。"
#
# [[ask.choice]]
# en = "Both ways: every `async def` runs concurrently"
# zh = "两种都是：只要是 `async def` 就会并发"
# correct = false
# [ask.choice.because]
# en = "`async def` only makes waiting possible. Whether two things wait at the same time depends on who starts them when."
# zh = "`async def` 只是让函数可以等待。两件事能不能同时等，取决于它们是什么时候启动的。"
#
# [[ask.choice]]
# en = "Way B: `asyncio.gather`"
# zh = "写法 B：`asyncio.gather`"
# correct = true
# [ask.choice.because]
# en = "`gather` makes a task of each coroutine before it waits for any of them, so their waiting overlaps."
# zh = "`gather` 先把每个协程都变成任务，然后才开始等，所以两段等待是重叠的。"
#
# [[hint]]
# en = "In way A, has the second `fetch` been called while the first one waits?"
# zh = "写法 A 中，第一个 `fetch` 在等的时候，第二个 `fetch` 被调用了吗？"
#
# [[hint]]
# en = "In way B, `gather` gets two coroutines at once. When does each of them print `start`?"
# zh = "写法 B 中，`gather` 一次拿到了两个协程。它们各在什么时候输出 `start`？"
#
# [[hint]]
# en = "Each download waits for 1 second. Do the two waits lie one behind the other, or one over the other?"
# zh = "每次下载要等 1 秒。这两段等待是一前一后，还是叠在一起？"
#
# [answer]
# en = """
# Way A is sequential: url2 starts when url1 is done, so it takes 1 + 1 = 2 seconds. Way B is concurrent: both start
# together and wait during the same second: 1 second. The rule: two `await`s wait in turn, `gather` waits for both."""
# zh = """
# 写法 A 是顺序执行：url1 完成之后 url2 才开始，所以用了 1 + 1 = 2 秒。
# 写法 B 是并发执行：两个一起开始，在同一秒里等待，只用 1 秒。规则：先后两个 `await` 一个等完再等一个，`gather` 一起等。"""
# ///
import asyncio

url1 = "url1"
url2 = "url2"

async def fetch(url):
    print(f"{url} start")
    await asyncio.sleep(1)
    print(f"{url} end")
    return url

async def main():
    loop = asyncio.get_running_loop()

    start = loop.time()
    result1 = await fetch(url1)          # way A
    result2 = await fetch(url2)
    print(f"A: {loop.time() - start:.0f} s")

    start = loop.time()
    result1, result2 = await asyncio.gather(fetch(url1), fetch(url2))   # way B
    print(f"B: {loop.time() - start:.0f} s")

asyncio.run(main())

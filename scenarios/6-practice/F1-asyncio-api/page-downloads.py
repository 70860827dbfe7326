# /// scenario
# format = 1
# id = "page-downloads"
# teaches = ["F1", "E3"]
#
# [title]
# en = "Three pages, downloaded concurrently"
# zh = "同时下载三个网页"
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
# en = "How many tasks have been made before `main` waits for the first time?"
# zh = "`main` 第一次开始等待之前，已经创建了几个任务？"
#
# [[hint]]
# en = "`main` stands at the first `await task` until second 3. What happens to the map and the mail meanwhile?"
# zh = "`main` 在第一个 `await task` 一直停到第 3 秒。这期间 map 和 mail 怎么样了？"
#
# [answer]
# en = """
# `get news`, `get map`, `get mail`, `got map`, `got mail`, `got news`, `save news.html`, `save map.html`,
# `save mail.html`, in 3 seconds. The list makes all three tasks before anybody waits. At the first `await task`, for
# the news, `main` stops, and all three begin. The map comes at second 1, the mail at second 2, the news at second 3.
# Now `main` gets `news.html`; the other two tasks were done long ago, so `await task` gives their results at once, in
# the order of the list. The rule: first make all tasks, then await them; together they take as long as the slowest.
# To go on from here: write the same with `asyncio.gather`; with `asyncio.as_completed` each page is saved as soon as
# it has come; a semaphore keeps hundreds of downloads from running at once. For real pages, put
# `await client.get(address)` of a library such as `httpx` in place of `asyncio.sleep`."""
# zh = """
# `get news`、`get map`、`get mail`、`got map`、`got mail`、`got news`、`save news.html`、`save map.html`、
# `save mail.html`，一共 3 秒。
# 列表先把三个任务都创建好，这时还没有人在等。到了第一个 `await task`（等的是 news），`main` 停下，三个任务都开始了。map
# 在第 1 秒下完，mail 在第 2 秒，news 在第 3 秒。这时 `main` 拿到 `news.html`；另外两个任务早就完成了，所以
# `await task` 马上给出结果，顺序就是列表的顺序。
# 规则：先把任务都创建好，再一个个 `await`；总共用的时间，就是最慢的那个用的时间。
# 接下来可以自己动手：用 `asyncio.gather` 写一遍；改用 `asyncio.as_completed`，哪个网页先到就先保存；网页有几百个时，
# 用信号量限制同时下载的个数。想下载真正的网页，就用 `httpx` 这样的库，把 `asyncio.sleep` 换成
# `await client.get(address)`。"""
# ///
import asyncio

seconds = {"news": 3, "map": 1, "mail": 2}

async def download(page):
    print("get", page)
    await asyncio.sleep(seconds[page])
    print("got", page)
    return page + ".html"

async def main():
    tasks = [asyncio.create_task(download(page)) for page in seconds]
    for task in tasks:
        print("save", await task)

asyncio.run(main())

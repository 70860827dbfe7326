# /// scenario
# format = 1
# id = "crawler"
# teaches = ["F2", "F1"]
#
# [title]
# en = "A small crawler"
# zh = "一个小爬虫"
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
# en = "The page `news` links back to `home`. Why does the crawler not read `home` for ever?"
# zh = "网页 `news` 又链接回 `home`。爬虫为什么不会没完没了地读 `home`？"
#
# [[ask.choice]]
# en = "Because a queue holds every item only once"
# zh = "因为同一项在队列里只会有一个"
# correct = false
# [ask.choice.because]
# en = "A queue takes whatever is put into it, the same item twice if need be."
# zh = "放什么，队列就收什么，同一项放两次它也照收。"
#
# [[ask.choice]]
# en = "Because `todo.join()` ends the workers after every page has had its turn"
# zh = "因为 `todo.join()` 会在每个网页都读过之后结束 worker"
# correct = false
# [ask.choice.because]
# en = "`join` only waits; without `seen` there would always be one more page to read, and it would wait for ever."
# zh = "`join` 只是等；没有 `seen` 的话，总有网页要读，它就一直等下去。"
#
# [[ask.choice]]
# en = "Because `home` is in `seen`: only pages that are not there are put into the queue"
# zh = "因为 `home` 已经在 `seen` 里：只有不在里面的网页才会放进队列"
# correct = true
# [ask.choice.because]
# en = "`seen` is filled when a page is put into the queue, so even a page that nobody has read yet comes in only once."
# zh = "网页一放进队列就记入 `seen`，所以哪怕还没有人读过它，也只会进一次队列。"
#
# [[hint]]
# en = "At second 1 `home` has been read. What stands in the queue, and how many workers are free?"
# zh = "第 1 秒 `home` 读完了。队列里有什么？有几个 worker 空着？"
#
# [[hint]]
# en = "`news` takes 2 seconds and `shop` 4, both from second 1 on. Who finds `sport` first, and when is it read?"
# zh = "`news` 要 2 秒，`shop` 要 4 秒，都从第 1 秒开始。谁先发现 `sport`？它什么时候读完？"
#
# [answer]
# en = """
# `read home`, `read news`, `read sport`, `read shop`, `pages: ['home', 'news', 'shop', 'sport']`, in 5 seconds. One
# worker takes `home`; the other waits in `todo.get()` because the queue is empty. At second 1 `news` and `shop` are
# put in, and both workers have something to do. At second 3 `news` has been read: `home` is in `seen` already,
# `sport` is new and is read at second 4, while the other worker still reads `shop`. At second 5 `shop` has been read
# too, and its `sport` is not new. Every page that was put in has had its `task_done()`, so `join` returns, and `main`
# stops the workers. The rule: workers take from the queue and may put into it; `join` waits until everything has been
# done, not only taken.
# Alone, one worker would need 8 seconds. To go on from here: try `range(1)` and `range(3)`; let `seen` note at which
# depth a page was found, and stop at depth 2; let `sport` raise an exception and see who never calls `task_done()`;
# put `asyncio.timeout` around the reading. For real pages, read with `httpx` or `aiohttp`, and wait a little between
# two pages of the same site."""
# zh = """
# `read home`、`read news`、`read sport`、`read shop`、`pages: ['home', 'news', 'shop', 'sport']`，一共 5 秒。
# 一个 worker 拿到 `home`，另一个在 `todo.get()` 等着，因为队列是空的。第 1 秒放进了 `news` 和 `shop`，两个 worker 都
# 有事做了。第 3 秒 `news` 读完：`home` 已经在 `seen` 里；`sport` 是新的，第 4 秒就读完了，这时另一个 worker 还在读
# `shop`。第 5 秒 `shop` 也读完了，它链接的 `sport` 已经不是新的。放进去的每一页都调用过 `task_done()`，于是 `join` 返
# 回，`main` 让 worker 停下。
# 规则：worker 从队列里取，也可以往里放；`join` 要等到每一项都做完，光是取走还不算。
# 只有一个 worker 的话，要 8 秒。接下来可以自己动手：把 `range(2)` 换成 `range(1)` 和 `range(3)` 试试；让 `seen` 记下
# 每个网页是第几层发现的，只读到第 2 层；让 `sport` 抛出异常，看看谁没有调用 `task_done()`；在读网页的地方加上
# `asyncio.timeout`。想读真正的网页，就用 `httpx` 或 `aiohttp`，并且在读同一个网站的两页之间稍等一下。"""
# ///
import asyncio

links = {"home": ["news", "shop"], "news": ["home", "sport"], "shop": ["sport"], "sport": []}
seconds = {"home": 1, "news": 2, "shop": 4, "sport": 1}

async def worker(todo, seen):
    while True:
        page = await todo.get()
        await asyncio.sleep(seconds[page])
        print("read", page)
        for link in links[page]:
            if link not in seen:
                seen.append(link)
                todo.put_nowait(link)
        todo.task_done()

async def main():
    todo, seen = asyncio.Queue(), ["home"]
    todo.put_nowait("home")
    workers = [asyncio.create_task(worker(todo, seen)) for _ in range(2)]
    await todo.join()
    print("pages:", seen)
    for task in workers:
        task.cancel()

asyncio.run(main())

# /// scenario
# format = 1
# id = "bakery-shelf"
# teaches = ["F2"]
#
# [title]
# en = "Two places on the shelf"
# zh = "货架上只有两个位置"
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
# en = "The baker has no sleep in his loop. What can make him wait all the same?"
# zh = "面包师的循环里没有睡眠。有什么还是会让他等？"
#
# [[hint]]
# en = "After the first sale one place is free. Which line does the baker stand at, and what does he print next?"
# zh = "卖出第一个之后空出一个位置。面包师停在哪一行？接着会输出什么？"
#
# [answer]
# en = """
# `on the shelf: loaf 1`, `on the shelf: loaf 2`, `sold: loaf 1`, `on the shelf: loaf 3`, `sold: loaf 2`,
# `on the shelf: loaf 4`, `sold: loaf 3`, `sold: loaf 4`, in 40 seconds. Two loaves find room at once. With the third,
# `await shelf.put(loaf)` waits: `maxsize=2`, the shelf is full. At second 10 the seller takes loaf 1, prints `sold`,
# and sleeps again; only now has the baker a turn, and loaf 3 is on the shelf. So it goes on, one for one; loaf 4 is
# sold at second 40. The rule: a queue with `maxsize` makes whoever is too quick wait, and the slowest sets the pace."""
# zh = """
# `on the shelf: loaf 1`、`on the shelf: loaf 2`、`sold: loaf 1`、`on the shelf: loaf 3`、`sold: loaf 2`、
# `on the shelf: loaf 4`、`sold: loaf 3`、`sold: loaf 4`，一共 40 秒。
# 前两个面包马上就有位置。放第三个时，`await shelf.put(loaf)` 要等：`maxsize=2`，货架满了。第 10 秒，售货员取走 loaf
# 1，输出 `sold`，又去睡眠；这时才轮到面包师，loaf 3 上了货架。之后就这样卖一个、补一个，loaf 4 在第 40 秒卖出。
# 规则：队列有了 `maxsize`，太快的一方就得等，快慢由最慢的一方决定。"""
# ///
import asyncio

async def baker(shelf):
    for loaf in (1, 2, 3, 4):
        await shelf.put(loaf)
        print("on the shelf: loaf", loaf)

async def seller(shelf):
    for _ in range(4):
        await asyncio.sleep(10)
        loaf = await shelf.get()
        print("sold: loaf", loaf)

async def main():
    shelf = asyncio.Queue(maxsize=2)
    await asyncio.gather(baker(shelf), seller(shelf))

asyncio.run(main())

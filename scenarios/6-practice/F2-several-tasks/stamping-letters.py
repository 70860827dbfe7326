# /// scenario
# format = 1
# id = "stamping-letters"
# teaches = ["F2", "F1"]
#
# [title]
# en = "The queue is empty: is the work done?"
# zh = "队列空了，活儿就干完了吗？"
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
# en = "What would happen without `letters.task_done()`?"
# zh = "如果没有 `letters.task_done()`，会怎么样？"
#
# [[ask.choice]]
# en = "`join` would return at once, at second 3, because the queue is empty"
# zh = "因为队列是空的，`join` 在第 3 秒马上返回"
# correct = false
# [ask.choice.because]
# en = "`join` does not ask whether the queue is empty."
# zh = "`join` 看的不是队列空不空。"
#
# [[ask.choice]]
# en = "Nothing: `get` already says that a letter is done"
# zh = "没有变化：`get` 就已经表示这封信处理完了"
# correct = false
# [ask.choice.because]
# en = "`get` only takes a letter. Ben has had his in his hand for 5 seconds before it is stamped."
# zh = "`get` 只是把信拿走。Ben 的那封信，他拿在手里 5 秒才盖好章。"
#
# [[ask.choice]]
# en = "`all stamped` would never come: `join` would wait for ever"
# zh = "`all stamped` 永远不会出现：`join` 会一直等下去"
# correct = true
# [ask.choice.because]
# en = "`join` counts: one more for each `put_nowait`, one less for each `task_done`. It would stay at 3."
# zh = "`join` 靠计数：每次 `put_nowait` 加一，每次 `task_done` 减一。这样它会一直是 3。"
#
# [[hint]]
# en = "Ann needs 2 seconds a letter, Ben needs 5. Who takes letter C, and when?"
# zh = "Ann 给一封信盖章要 2 秒，Ben 要 5 秒。letter C 是谁拿走的？什么时候？"
#
# [[hint]]
# en = "At second 3 every letter has been taken. Which ones have no stamp yet?"
# zh = "第 3 秒，所有的信都被拿走了。哪几封还没有盖章？"
#
# [answer]
# en = """
# `Ann stamps letter A`, `letters in the queue: 0`, `Ann stamps letter C`, `Ben stamps letter B`, `all stamped`, in 5
# seconds. Ann takes letter A and Ben letter B at second 0. At second 2 Ann is done and takes letter C. So at second 3
# nothing is left in the queue, but Ann and Ben each have a letter in their hands. `letters.join()` waits for these
# two as well: Ann calls `task_done()` at seconds 2 and 4, Ben at second 5. With the third call `join` returns. The
# rule: `get` takes work, `task_done` reports it as finished, and `join` waits for the reports."""
# zh = """
# `Ann stamps letter A`、`letters in the queue: 0`、`Ann stamps letter C`、`Ben stamps letter B`、`all stamped`，一共
# 5 秒。
# 第 0 秒，Ann 拿走 letter A，Ben 拿走 letter B。第 2 秒 Ann 盖好章，又拿走 letter C。所以第 3 秒队列里已经没有信了，可
# 是 Ann 和 Ben 手里各有一封。`letters.join()` 等的就是它们：Ann 的 `task_done()` 在第 2 秒和第 4 秒，Ben 的在第 5
# 秒，三次到齐，`join` 才返回。
# 规则：`get` 是取走一件活儿，`task_done` 是报告它做完了，`join` 等的是这些报告。"""
# ///
import asyncio

async def clerk(name, seconds, letters):
    while True:
        letter = await letters.get()
        await asyncio.sleep(seconds)
        print(name, "stamps", letter)
        letters.task_done()

async def main():
    letters = asyncio.Queue()
    for letter in ("letter A", "letter B", "letter C"):
        letters.put_nowait(letter)
    ann = asyncio.create_task(clerk("Ann", 2, letters))
    ben = asyncio.create_task(clerk("Ben", 5, letters))
    await asyncio.sleep(3)
    print("letters in the queue:", letters.qsize())
    await letters.join()
    print("all stamped")
    ann.cancel()
    ben.cancel()

asyncio.run(main())

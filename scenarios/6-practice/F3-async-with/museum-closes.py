# /// scenario
# format = 1
# id = "museum-closes"
# teaches = ["F3", "F1"]
#
# [title]
# en = "Five seconds for three rooms"
# zh = "三个展厅，一共五秒"
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
# en = "Where could `except TimeoutError` stand as well, with the same output?"
# zh = "`except TimeoutError` 还可以写在哪里，输出也不变？"
#
# [[ask.choice]]
# en = "Inside of the `async with` block, around `await visit(\"robots\")`"
# zh = "在 `async with` 的代码块里面，包住 `await visit(\"robots\")`"
# correct = false
# [ask.choice.because]
# en = "Inside of the block the timeout is still a `CancelledError`. It becomes `TimeoutError` only on leaving the block."
# zh = "在代码块里面，超时还是 `CancelledError`；离开的时候才变成 `TimeoutError`。"
#
# [[ask.choice]]
# en = "Around `asyncio.run(main())`, with both `print` lines after it"
# zh = "包住 `asyncio.run(main())`，把两行 `print` 移到那里"
# correct = true
# [ask.choice.because]
# en = "Outside of the block it is a `TimeoutError`, and it passes through `main` until somebody catches it."
# zh = "在代码块的外面它就是 `TimeoutError`，会穿过 `main`，直到有人捕获它。"
#
# [[ask.choice]]
# en = "In `visit`, around `await asyncio.sleep(2)`"
# zh = "在 `visit` 里，包住 `await asyncio.sleep(2)`"
# correct = false
# [ask.choice.because]
# en = "There, too, it is a `CancelledError` that arrives."
# zh = "到达那里的同样是 `CancelledError`。"
#
# [[hint]]
# en = "Does the clock of `asyncio.timeout(5)` begin again for every room?"
# zh = "每进一个展厅，`asyncio.timeout(5)` 会重新计时吗？"
#
# [[hint]]
# en = "At which second would the robots have been seen?"
# zh = "机器人要到第几秒才看完？"
#
# [answer]
# en = """
# `seen: dinosaurs`, `seen: planets`, `the museum closes`, `bus home`, in 5 seconds. `asyncio.timeout(5)` begins to
# count when the block is entered, and counts for the whole block. The dinosaurs have been seen at second 2, the
# planets at second 4. The robots would need until second 6, but at second 5 `main` is cancelled at its
# `await visit("robots")`. On leaving the block, `async with` turns that into `TimeoutError`, and `main` goes on:
# `the museum closes`, `bus home`. The rule: `asyncio.timeout` limits a block as a whole; what has been done in time
# stays done."""
# zh = """
# `seen: dinosaurs`、`seen: planets`、`the museum closes`、`bus home`，一共 5 秒。
# `asyncio.timeout(5)` 从进入代码块的时候开始计时，算的是整个代码块的时间。恐龙第 2 秒看完，行星第 4 秒看完。
# 机器人本来要看到第 6 秒，但第 5 秒 `main` 在 `await visit("robots")` 处被取消。离开代码块时，`async with` 把它变成
# `TimeoutError`，于是 `main` 继续：`the museum closes`、`bus home`。
# 规则：`asyncio.timeout` 限制的是整个代码块的时间；时间到之前已经做完的部分不受影响。"""
# ///
import asyncio

async def visit(room):
    await asyncio.sleep(2)
    print("seen:", room)

async def main():
    try:
        async with asyncio.timeout(5):
            await visit("dinosaurs")
            await visit("planets")
            await visit("robots")
            print("seen everything")
    except TimeoutError:
        print("the museum closes")
    print("bus home")

asyncio.run(main())

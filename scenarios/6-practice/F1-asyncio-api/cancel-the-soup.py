# /// scenario
# format = 1
# id = "cancel-the-soup"
# teaches = ["F1", "A4"]
#
# [title]
# en = "The guest cancels the soup"
# zh = "客人取消了汤"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[ask]]
# kind = "choice"
# en = "What is true at the moment when `soup.cancel()` has just returned?"
# zh = "`soup.cancel()` 刚刚返回的那一刻，下面哪种说法是对的？"
#
# [[ask.choice]]
# en = "`soup.cancelled()` is `True`"
# zh = "`soup.cancelled()` 是 `True`"
# correct = false
# [ask.choice.because]
# en = "It becomes `True` only when the cook has left its coroutine, and the cook has not had a turn yet."
# zh = "要等厨师的协程真正退出，它才变成 `True`，而厨师这时还没轮到运行。"
#
# [[ask.choice]]
# en = "`soup.done()` is `False`"
# zh = "`soup.done()` 是 `False`"
# correct = true
# [ask.choice.because]
# en = "The cancellation has been asked for, but the task is still alive until its next turn."
# zh = "取消只是提出来了；轮到这个任务运行之前，它还没有结束。"
#
# [[ask.choice]]
# en = "The stove is off"
# zh = "炉子已经关了"
# correct = false
# [ask.choice.because]
# en = "`cook: stove off` stands in the cook's `finally`, and only the cook itself can run it."
# zh = "`cook: stove off` 写在厨师的 `finally` 里，只有厨师自己运行时才会执行。"
#
# [[hint]]
# en = "Who runs while `soup.cancel()` is called: `main` or the cook?"
# zh = "调用 `soup.cancel()` 的时候，正在运行的是 `main` 还是厨师？"
#
# [[hint]]
# en = "When does the cook get its next turn, so that its `finally` can run?"
# zh = "厨师下一次轮到运行是什么时候？那时它的 `finally` 才能执行。"
#
# [answer]
# en = """
# `cook: stove on`, `guest: cancel True`, `guest: put on my coat`, `cook: stove off`, `guest: cancelled True`. At
# second 2 the cook stands at `await asyncio.sleep(10)`. `soup.cancel()` only leaves a request (and returns True);
# `main` keeps control and puts on its coat. At `await asyncio.sleep(1)` it is the cook's turn: CancelledError is
# raised where it stands, and `finally` turns off the stove. One second later `soup.cancelled()` is True. The rule:
# `cancel()` asks a task to stop; it stops at its own next turn."""
# zh = """
# `cook: stove on`、`guest: cancel True`、`guest: put on my coat`、`cook: stove off`、`guest: cancelled True`。
# 第 2 秒，厨师停在 `await asyncio.sleep(10)`。`soup.cancel()` 只是提出取消（并返回 True），控制权还在 `main` 手里，
# 它接着穿外套。到了 `await asyncio.sleep(1)`，才轮到厨师：CancelledError 在他停着的地方抛出，`finally` 关掉炉子。
# 又过 1 秒，`soup.cancelled()` 是 True。
# 规则：`cancel()` 是请一个任务停下；要等轮到它运行，它才真的停。"""
# ///
import asyncio

async def cook():
    print("cook: stove on")
    try:
        await asyncio.sleep(10)
        print("cook: soup ready")
    finally:
        print("cook: stove off")

async def main():
    soup = asyncio.create_task(cook())
    await asyncio.sleep(2)
    print("guest: cancel", soup.cancel())
    print("guest: put on my coat")
    await asyncio.sleep(1)
    print("guest: cancelled", soup.cancelled())

asyncio.run(main())

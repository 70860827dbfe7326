# /// scenario
# format = 1
# id = "oven-cools-down"
# teaches = ["F1", "A4"]
#
# [title]
# en = "The oven needs time to cool down"
# zh = "烤箱要慢慢冷却"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[ask]]
# kind = "elapsed"
# en = "How many seconds does the whole program take?"
# zh = "整个程序一共用了几秒？"
#
# [[hint]]
# en = "After `baking.cancel()` the oven still has something to do. Who waits for it?"
# zh = "`baking.cancel()` 之后，烤箱还有事要做。谁在等它？"
#
# [[hint]]
# en = "In a `finally` an `await` waits as usual. When is the task really over, and what does `await baking` give?"
# zh = "`finally` 里的 `await` 和别处一样会等。任务到什么时候才真正结束？那时 `await baking` 会得到什么？"
#
# [answer]
# en = """
# `oven: hot`, `cook: switched off`, `oven: cooling down`, `oven: cold`, `cook: go home`, in 15 seconds. At second 5
# `baking.cancel()` only leaves a request, so `cook: switched off` comes first. At `await baking` the oven has its
# turn: `CancelledError` leaves the `try`, and `finally` cools down for 10 seconds; the cancelling does not cut that
# short. At second 15 the task is over. It has no result, so `await baking` raises `CancelledError` in `main`:
# `cook: take the cake` is skipped. The rule: a cancelled task may still need time for its `finally`; await it to know
# that it has ended."""
# zh = """
# `oven: hot`、`cook: switched off`、`oven: cooling down`、`oven: cold`、`cook: go home`，一共 15 秒。
# 第 5 秒，`baking.cancel()` 只是提出请求，所以先输出 `cook: switched off`。到了 `await baking`，轮到烤箱：
# `CancelledError` 让它离开 `try`，`finally` 用 10 秒冷却，取消并不会让这 10 秒变短。第 15 秒任务结束，它没有结果，所
# 以 `await baking` 在 `main` 里抛出 `CancelledError`，`cook: take the cake` 被跳过。
# 规则：任务被取消以后，`finally` 里的事可能还要花时间；`await` 它，才知道它真的结束了。"""
# ///
import asyncio

async def oven():
    print("oven: hot")
    try:
        await asyncio.sleep(60)
    finally:
        print("oven: cooling down")
        await asyncio.sleep(10)
        print("oven: cold")

async def main():
    baking = asyncio.create_task(oven())
    await asyncio.sleep(5)
    baking.cancel()
    print("cook: switched off")
    try:
        await baking
        print("cook: take the cake")
    except asyncio.CancelledError:
        print("cook: go home")

asyncio.run(main())

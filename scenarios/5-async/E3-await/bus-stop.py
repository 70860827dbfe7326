# /// scenario
# format = 1
# id = "bus-stop"
# teaches = ["E3", "E4"]
#
# [title]
# en = "When does the bus come?"
# zh = "公交车什么时候来？"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[hint]]
# en = "`check` is awaited twice. Does it have to wait both times?"
# zh = "`check` 被 `await` 了两次。两次都需要等吗？"
#
# [[hint]]
# en = "The bus comes as soon as `main` really has to wait. Which call of `check` sleeps?"
# zh = "`main` 真的要等的时候，公交车才会来。哪一次 `check` 会睡眠？"
#
# [answer]
# en = """
# `checked: new`, `next ticket`, `bus: here`, `checked: old`, `get on`. `create_task(bus())` puts the bus into the
# queue. `await check("new")` skips the sleep and runs straight through: the event loop does not get control, and
# `next ticket` follows at once. `await check("old")` comes to `await asyncio.sleep(1)`; now `main` has to wait, and
# the bus arrives. One second later the old ticket is checked, and `await ride` finds a task that is done. The rule:
# what counts is not the word `await` but whether something in it has to wait."""
# zh = """
# `checked: new`、`next ticket`、`bus: here`、`checked: old`、`get on`。
# `create_task(bus())` 只是让公交车的任务去排队。`await check("new")` 跳过了睡眠，一口气运行完：控制权没有回到事件循环，
# 紧接着就输出 `next ticket`。`await check("old")` 运行到 `await asyncio.sleep(1)`，`main` 这才要等，公交车来了。
# 1 秒后旧票检完，`await ride` 发现任务已经完成。
# 规则：要看的不是有没有写 `await`，而是里面是不是真的要等。"""
# ///
import asyncio

async def bus():
    print("bus: here")

async def check(ticket):
    if ticket == "old":
        await asyncio.sleep(1)
    print("checked:", ticket)

async def main():
    ride = asyncio.create_task(bus())
    await check("new")
    print("next ticket")
    await check("old")
    await ride
    print("get on")

asyncio.run(main())

# /// scenario
# format = 1
# id = "bank-transfer"
# teaches = ["F1", "A4"]
#
# [title]
# en = "The customer will not wait for the transfer"
# zh = "客人不想等转账"
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
# en = "What would change without `asyncio.shield`: `wait_for(payment, 1)`?"
# zh = "如果不用 `asyncio.shield`，写成 `wait_for(payment, 1)`，会怎么样？"
#
# [[ask.choice]]
# en = "Nothing: `payment` is a task of its own and goes on in any case"
# zh = "没有变化：`payment` 是单独的任务，无论如何都会继续"
# correct = false
# [ask.choice.because]
# en = "A task can be cancelled from outside, and `wait_for` does just that."
# zh = "任务可以从外面取消，`wait_for` 做的正是这件事。"
#
# [[ask.choice]]
# en = "The transfer would be stopped at second 1, and `bank: sent 50` would never come"
# zh = "转账在第 1 秒就被停下，`bank: sent 50` 不会出现"
# correct = true
# [ask.choice.because]
# en = "When its time is up, `wait_for` cancels what it was given, and that would be the payment itself."
# zh = "时间一到，`wait_for` 就取消交给它的东西，这时就是付款任务本身。"
#
# [[ask.choice]]
# en = "`wait_for` would wait for 3 seconds, until the payment is done"
# zh = "`wait_for` 会等 3 秒，一直等到付款完成"
# correct = false
# [ask.choice.because]
# en = "It waits for 1 second with or without the shield."
# zh = "有没有 `shield`，它都只等 1 秒。"
#
# [[hint]]
# en = "`wait_for` cancels what it waits for. What exactly does it wait for here?"
# zh = "`wait_for` 会取消它所等的东西。这里它等的到底是什么？"
#
# [[hint]]
# en = "A shield takes the blow for somebody. Who is hit at second 1, and who stands behind?"
# zh = "shield 是盾牌。第 1 秒挨打的是谁？躲在后面的又是谁？"
#
# [answer]
# en = """
# `bank: sending 50`, `customer: I will not wait`, `transfer cancelled: False`, `bank: sent 50`,
# `customer: ah, it is done`, in 3 seconds. `wait_for` does not wait for `payment` but for what
# `asyncio.shield(payment)` gives. At second 1 it cancels that, and raises `TimeoutError` in `main`; the payment
# behind the shield notices nothing, and `payment.cancelled()` is `False`. `await payment` then waits for the other 2
# seconds. The rule: `shield` protects a task from the cancelling of whoever waits for it; somebody still has to await
# the task, or the end of `main` stops it after all."""
# zh = """
# `bank: sending 50`、`customer: I will not wait`、`transfer cancelled: False`、`bank: sent 50`、
# `customer: ah, it is done`，一共 3 秒。
# `wait_for` 等的不是 `payment`，而是 `asyncio.shield(payment)` 返回的对象。第 1 秒它取消的就是这个，并在 `main` 里抛
# 出 `TimeoutError`；盾牌后面的付款毫无察觉，`payment.cancelled()` 是 `False`。`await payment` 再等剩下的 2 秒。
# 规则：`shield` 保护一个任务：等它的人被取消时，它不会跟着被取消。但还是要有人 `await` 这个任务，否则 `main` 一结束，
# 它照样会被取消。"""
# ///
import asyncio

async def transfer(euros):
    print("bank: sending", euros)
    await asyncio.sleep(3)
    print("bank: sent", euros)

async def main():
    payment = asyncio.create_task(transfer(50))
    try:
        await asyncio.wait_for(asyncio.shield(payment), 1)
        print("customer: thank you")
    except TimeoutError:
        print("customer: I will not wait")
    print("transfer cancelled:", payment.cancelled())
    await payment
    print("customer: ah, it is done")

asyncio.run(main())

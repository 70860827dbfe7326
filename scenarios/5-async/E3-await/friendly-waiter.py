# /// scenario
# format = 1
# id = "friendly-waiter"
# teaches = ["E3", "E4"]
#
# [title]
# en = "Does the cook get a turn?"
# zh = "轮得到厨师吗？"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[ask]]
# kind = "choice"
# en = "At which line does the cook first get a turn?"
# zh = "厨师最早在哪一行得到运行的机会？"
#
# [[ask.choice]]
# en = "`soup = asyncio.create_task(cook())`"
# zh = "`soup = asyncio.create_task(cook())`"
# correct = false
# [ask.choice.because]
# en = "This line only puts the task into the queue of the event loop; `main` keeps control."
# zh = "这一行只是让任务到事件循环里排队，控制权还在 `main` 手里。"
#
# [[ask.choice]]
# en = "`await soup`"
# zh = "`await soup`"
# correct = true
# [ask.choice.because]
# en = "The soup is not ready, so `main` really has to wait here, and the event loop can run the cook."
# zh = "汤还没好，`main` 在这里真的要等，事件循环才有机会去运行厨师。"
#
# [[ask.choice]]
# en = "`await greet(\"Ann\")`"
# zh = "`await greet(\"Ann\")`"
# correct = false
# [ask.choice.because]
# en = "`greet` has nothing to wait for: it runs straight through, and control never goes back to the event loop."
# zh = "`greet` 里没有任何需要等的东西：它一口气运行完，控制权根本没有回到事件循环。"
#
# [[hint]]
# en = "What does `greet` wait for? Look for an `await` inside it."
# zh = "`greet` 在等什么？看看它里面有没有 `await`。"
#
# [[hint]]
# en = "A task gets its turn only when the running one really has to wait. At which `await` is that so?"
# zh = "正在运行的任务真的要等的时候，别的任务才轮得到。哪一个 `await` 是真的要等？"
#
# [answer]
# en = """
# `waiter: hello, Ann`, `waiter: please sit down`, `cook: soup is ready`, `waiter: here is your soup`.
# `create_task(cook())` only puts the cook into the queue. `await greet("Ann")` runs `greet` like a plain function
# call: it prints its line and returns without waiting for anything, so `main` goes straight on to
# `waiter: please sit down`. At `await soup` the task is not done, so `main` waits, and the event loop runs the cook.
# The rule: `await` gives others a turn only if there is really something to wait for."""
# zh = """
# `waiter: hello, Ann`、`waiter: please sit down`、`cook: soup is ready`、`waiter: here is your soup`。
# `create_task(cook())` 只是让厨师去排队。`await greet("Ann")` 运行 `greet`，就像普通的函数调用：输出一行就返回，
# 什么也没等，所以 `main` 直接接着输出 `waiter: please sit down`。到了 `await soup`，任务还没完成，`main` 只好等，
# 事件循环这才去运行厨师。
# 规则：只有真的需要等待时，`await` 才会把机会让给别人。"""
# ///
import asyncio

async def cook():
    print("cook: soup is ready")

async def greet(name):
    print("waiter: hello,", name)

async def main():
    soup = asyncio.create_task(cook())
    await greet("Ann")
    print("waiter: please sit down")
    await soup
    print("waiter: here is your soup")

asyncio.run(main())

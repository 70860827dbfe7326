# /// scenario
# format = 1
# id = "mail-tasks"
# teaches = ["F1", "F2"]
#
# [title]
# en = "Nobody waits for Ben's mail"
# zh = "没有人等 Ben 的邮件"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What does `ben` need in order to run?"
# zh = "任务 `ben` 要怎样才会运行？"
#
# [[ask.choice]]
# en = "`main` has to wait for something, whatever it is"
# zh = "`main` 要等一等，等什么都行"
# correct = true
# [ask.choice.because]
# en = "As soon as the running task waits, the event loop runs those that are ready, and `ben` is one of them."
# zh = "正在运行的任务一开始等待，事件循环就去运行已经就绪的任务，`ben` 就是其中之一。"
#
# [[ask.choice]]
# en = "Somebody has to write `await ben`"
# zh = "必须有人写 `await ben`"
# correct = false
# [ask.choice.because]
# en = "`create_task` has put it into the queue already. `await ben` would only mean: wait here until it is done."
# zh = "`create_task` 已经让它去排队了。`await ben` 的意思只是：在这里等它完成。"
#
# [[ask.choice]]
# en = "Nothing: it runs in the line that calls `create_task`"
# zh = "什么都不用，在调用 `create_task` 的那一行就会运行"
# correct = false
# [ask.choice.because]
# en = "That line only puts it into the queue; `main` keeps control until it waits."
# zh = "那一行只是让它去排队；在 `main` 等待之前，控制权一直在 `main` 手里。"
#
# [[hint]]
# en = "Which tasks are in the queue when `main` prints `main: sleep`?"
# zh = "`main` 输出 `main: sleep` 的时候，队列里有哪些任务？"
#
# [[hint]]
# en = "While `main` sleeps, the event loop is free. Does it ask whether anybody awaits a task before it runs it?"
# zh = "`main` 睡眠的时候，事件循环空着。它会先问有没有人在 `await` 这个任务，然后才运行吗？"
#
# [answer]
# en = """
# `main: sleep`, `mail to Ann`, `mail to Ben`, `main: awake`, `main: end`. Both `create_task` calls put a task into
# the queue, and `main` keeps control until `await asyncio.sleep(1)`. Then the event loop runs what is ready: first
# the mail to Ann, then the mail to Ben. When `main` wakes up, both are done; `await ann` finds a finished task and
# goes straight on. That there is no `await ben` changes nothing. The rule: a task runs as soon as the event loop is
# free; `await` waits for its end and does not start it."""
# zh = """
# `main: sleep`、`mail to Ann`、`mail to Ben`、`main: awake`、`main: end`。
# 两次 `create_task` 各让一个任务去排队，控制权一直在 `main` 手里，直到 `await asyncio.sleep(1)`。这时事件循环运行
# 已经就绪的任务：先是给 Ann 的邮件，再是给 Ben 的。`main` 醒来时两个都完成了，`await ann` 发现任务已经结束，
# 就直接往下走。程序里没有 `await ben`，但这不影响它运行。
# 规则：只要事件循环空下来，任务就会运行；`await` 是等它结束，而不是启动它。"""
# ///
import asyncio

async def send_mail(name):
    print("mail to", name)

async def main():
    ann = asyncio.create_task(send_mail("Ann"))
    ben = asyncio.create_task(send_mail("Ben"))
    print("main: sleep")
    await asyncio.sleep(1)
    print("main: awake")
    await ann
    print("main: end")

asyncio.run(main())

# /// scenario
# format = 1
# id = "lost-deposit"
# teaches = ["E4", "D3"]
#
# [title]
# en = "Two deposits into one account"
# zh = "两个人往同一个账户存钱"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which version of `pay_in` always gives the right balance?"
# zh = "`pay_in` 怎样写，余额才总是对的？"
#
# [[ask.choice]]
# en = "As it is: there is only one thread, so nothing can go wrong"
# zh = "不用改：只有一个线程，不会出错"
# correct = false
# [ask.choice.because]
# en = "One thread is enough: at the `await` between reading and writing, the other task has its turn."
# zh = "一个线程也会出错：读和写之间有一个 `await`，另一个任务就在这时运行。"
#
# [[ask.choice]]
# en = "As it is, but with `asyncio.sleep(0)` instead of `asyncio.sleep(1)`"
# zh = "把 `asyncio.sleep(1)` 换成 `asyncio.sleep(0)`"
# correct = false
# [ask.choice.because]
# en = "`asyncio.sleep(0)` lets the other task run too: it still reads the old balance."
# zh = "`asyncio.sleep(0)` 同样会让另一个任务运行，它读到的还是旧余额。"
#
# [[ask.choice]]
# en = "After the `await`: `balance = balance + amount`"
# zh = "在 `await` 之后写 `balance = balance + amount`"
# correct = true
# [ask.choice.because]
# en = "Reading and writing then stand in one line without an `await` between them: nobody can come in between."
# zh = "这样读和写在同一行，中间没有 `await`，谁也插不进来。"
#
# [[hint]]
# en = "Which balance does Ben see, and has Ann written anything by then?"
# zh = "Ben 看到的余额是多少？这时 Ann 写进去了吗？"
#
# [[hint]]
# en = "After its sleep, does `pay_in` look at `balance` again, or does it use what it saw before?"
# zh = "睡醒之后，`pay_in` 会再看一眼 `balance` 吗，还是直接用之前看到的数？"
#
# [answer]
# en = """
# `Ann sees 100`, `Ben sees 100`, `Ann pays in 50`, `Ben pays in 30`, `balance: 130`. Ann reads 100 into `seen` and
# sleeps; during this second Ben reads the same 100. At second 1 Ann wakes up first and writes 100 + 50. Then Ben
# writes `seen + amount`, and his `seen` is still 100: he overwrites 150 with 130, and Ann's 50 is lost. The rule: at
# an `await` others may change what you have read; after it, read again, or leave no `await` between reading and
# writing."""
# zh = """
# `Ann sees 100`、`Ben sees 100`、`Ann pays in 50`、`Ben pays in 30`、`balance: 130`。
# Ann 把 100 读进 `seen`，然后睡眠；就在这一秒里，Ben 读到的也是 100。第 1 秒，Ann 先醒来，写入 100 + 50。
# 接着 Ben 写入 `seen + amount`，而他的 `seen` 还是 100：130 覆盖了 150，Ann 的 50 就丢了。
# 规则：在 `await` 的时候，别人可能改掉你读过的数据；醒来后要重新读，或者不要在读和写之间放 `await`。"""
# ///
import asyncio

balance = 100

async def pay_in(name, amount):
    global balance
    seen = balance
    print(name, "sees", seen)
    await asyncio.sleep(1)
    balance = seen + amount
    print(name, "pays in", amount)

async def main():
    await asyncio.gather(pay_in("Ann", 50), pay_in("Ben", 30))
    print("balance:", balance)

asyncio.run(main())

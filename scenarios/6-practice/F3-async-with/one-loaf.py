# /// scenario
# format = 1
# id = "one-loaf"
# teaches = ["F3", "F2"]
#
# [title]
# en = "Two customers, one fresh loaf"
# zh = "两位顾客，一个刚出炉的面包"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would happen with `if bread == 0:` in place of `while bread == 0:`?"
# zh = "如果把 `while bread == 0:` 换成 `if bread == 0:`，会怎么样？"
#
# [[ask.choice]]
# en = "The same: `wait` returns only when there is bread"
# zh = "没有变化：有面包的时候 `wait` 才会返回"
# correct = false
# [ask.choice.because]
# en = "`wait` knows nothing of `bread`. It returns after `notify_all`, whatever is true then."
# zh = "`wait` 根本不知道 `bread`。只要有人 `notify_all`，它就返回，不管那时是什么情况。"
#
# [[ask.choice]]
# en = "Ben would never wake up"
# zh = "Ben 永远醒不过来"
# correct = false
# [ask.choice.because]
# en = "`notify_all` wakes everybody who waits, Ben too."
# zh = "`notify_all` 会叫醒所有在等的人，包括 Ben。"
#
# [[ask.choice]]
# en = "Ann and Ben would both buy at second 1, and `bread` would be -1"
# zh = "Ann 和 Ben 都在第 1 秒买，`bread` 变成 -1"
# correct = true
# [ask.choice.because]
# en = "Ben would not look again after waking up; but the loaf that woke him has gone to Ann."
# zh = "Ben 醒来后不会再看一眼，而把他叫醒的那个面包已经给了 Ann。"
#
# [[hint]]
# en = "`notify_all` wakes both customers. For how many of them is there bread?"
# zh = "`notify_all` 把两位顾客都叫醒。面包够几个人买？"
#
# [[hint]]
# en = "After waking up, a customer is still in the `while` loop. What does Ben see when it is his turn?"
# zh = "醒来之后，顾客还在 `while` 循环里。轮到 Ben 的时候，他看到什么？"
#
# [answer]
# en = """
# `Ann waits`, `Ben waits`, `one fresh loaf`, `Ann buys a loaf`, `Ben waits`, `one fresh loaf`, `Ben buys a loaf`.
# Both find no bread and stop at `await shop.wait()`, which gives the lock back while they wait. At second 1 the baker
# calls `notify_all`; they wake one after the other, each with the lock. Ann looks at `bread`, finds 1, and buys. Ben
# looks, finds 0 again, and waits. At second 2 his loaf comes. The rule: to be woken means “look again” and not “it is
# yours”; wait for a condition in a `while` loop."""
# zh = """
# `Ann waits`、`Ben waits`、`one fresh loaf`、`Ann buys a loaf`、`Ben waits`、`one fresh loaf`、`Ben buys a loaf`。
# 两人都没看到面包，停在 `await shop.wait()`；等的时候，锁会先还回去。第 1 秒，面包师调用 `notify_all`，他们一个接一个
# 醒来，醒来时重新拿到锁。Ann 看了看 `bread`，是 1，就买了。Ben 再看，又是 0，只好继续等。第 2 秒，他的面包来了。
# 规则：被叫醒的意思是“再看一眼”，不是“归你了”；等一个条件，要写在 `while` 循环里。"""
# ///
import asyncio

bread = 0

async def customer(name, shop):
    global bread
    async with shop:
        while bread == 0:
            print(name, "waits")
            await shop.wait()
        bread -= 1
        print(name, "buys a loaf")

async def baker(shop):
    global bread
    for hour in (1, 2):
        await asyncio.sleep(1)
        async with shop:
            bread += 1
            print("one fresh loaf")
            shop.notify_all()

async def main():
    shop = asyncio.Condition()
    await asyncio.gather(customer("Ann", shop), customer("Ben", shop), baker(shop))

asyncio.run(main())

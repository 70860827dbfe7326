# /// scenario
# format = 1
# id = "bob-at-the-door"
# teaches = ["E2", "E3"]
#
# [title]
# en = "Is Bob on the list?"
# zh = "Bob 在名单上吗？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which condition lets in only those who are on the list?"
# zh = "条件应该怎样写，才能只让名单上的人进来？"
#
# [[ask.choice]]
# en = "`if answer == True:`"
# zh = "`if answer == True:`"
# correct = false
# [ask.choice.because]
# en = "A coroutine is never equal to `True`, so nobody at all would come in, not even Ann."
# zh = "协程永远不等于 `True`，这样谁都进不来，连 Ann 也不行。"
#
# [[ask.choice]]
# en = "`if answer():`"
# zh = "`if answer():`"
# correct = false
# [ask.choice.because]
# en = "`answer` is a coroutine and not a function: calling it raises `TypeError`."
# zh = "`answer` 是协程，不是函数，调用它会抛出 `TypeError`。"
#
# [[ask.choice]]
# en = "`if await answer:`"
# zh = "`if await answer:`"
# correct = true
# [ask.choice.because]
# en = "It tests what `is_invited` returns: `False`. The last line then has to go: a coroutine is awaited once."
# zh = "这样判断的是 `is_invited` 的返回值：`False`。不过最后一行就得删掉：一个协程只能 `await` 一次。"
#
# [[hint]]
# en = "What is `answer` when it comes to the `if`: `True`, `False`, or something else?"
# zh = "走到 `if` 的时候，`answer` 是什么？是 `True`、`False`，还是别的东西？"
#
# [[hint]]
# en = "Numbers other than 0 and lists that are not empty count as true in an `if`. What about most other objects?"
# zh = "`if` 会把非 0 的数和非空的列表当作真。那么其他大多数对象呢？"
#
# [answer]
# en = """
# `come in, Bob`, `looking for Bob`, `on the list: False`. `is_invited` is defined with `async def`, so
# `answer = is_invited("Bob")` is a coroutine; nobody has looked at the list yet. `if answer:` does not run it. It
# only asks whether this object counts as true, and as nearly every object it does: Bob is in. Only `await answer`
# runs the body, prints `looking for Bob` and finds that he is not in `guests`. The rule: a coroutine is not its
# result and counts as true in every `if`; write `await` before you test."""
# zh = """
# `come in, Bob`、`looking for Bob`、`on the list: False`。
# `is_invited` 是用 `async def` 定义的，所以 `answer = is_invited("Bob")` 得到的是协程，这时还没有人看过名单。
# `if answer:` 并不会运行它，只是看这个对象算不算真；几乎所有对象都算真，于是 Bob 进来了。直到 `await answer`，函数体
# 才运行，输出 `looking for Bob`，发现他不在 `guests` 里。
# 规则：协程不是它的结果，在任何 `if` 里都算真；判断之前要先写 `await`。"""
# ///
import asyncio

guests = ["Ann", "Eva"]

async def is_invited(name):
    print("looking for", name)
    return name in guests

async def main():
    answer = is_invited("Bob")
    if answer:
        print("come in, Bob")
    else:
        print("sorry, Bob")
    print("on the list:", await answer)

asyncio.run(main())

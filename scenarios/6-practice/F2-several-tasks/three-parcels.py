# /// scenario
# format = 1
# id = "three-parcels"
# teaches = ["F2", "A4"]
#
# [title]
# en = "Three parcels, one wrong address"
# zh = "三个包裹，一个地址写错了"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would the program do without `return_exceptions=True`?"
# zh = "如果不写 `return_exceptions=True`，程序会怎么样？"
#
# [[ask.choice]]
# en = "Stop at second 1 with `ValueError`: `gather` raises it in `main`"
# zh = "第 1 秒因为 `ValueError` 结束：`gather` 会在 `main` 里把它抛出"
# correct = true
# [ask.choice.because]
# en = "Nobody catches it. When `main` ends, the other two tasks are cancelled: nothing is delivered."
# zh = "那里没有谁捕获它。`main` 一结束，另外两个任务就被取消，一个包裹也没送到。"
#
# [[ask.choice]]
# en = "The same, but with `None` in the place of the parcel that failed"
# zh = "差不多，只是失败的那个包裹的结果是 `None`"
# correct = false
# [ask.choice.because]
# en = "An exception is never turned into `None`; somebody would have to catch it and return that."
# zh = "异常不会自己变成 `None`，除非有人捕获它，再返回 `None`。"
#
# [[ask.choice]]
# en = "Deliver the other two, and raise `ValueError` at the end"
# zh = "先送完另外两个，最后才抛出 `ValueError`"
# correct = false
# [ask.choice.because]
# en = "`gather` does not wait for the others when one fails: it raises at second 1."
# zh = "有一个失败时，`gather` 不会等其余的：第 1 秒就抛出。"
#
# [[hint]]
# en = "With `return_exceptions=True` nothing is raised. Where does the exception go then?"
# zh = "写了 `return_exceptions=True`，就什么也不抛出。那异常到哪里去了？"
#
# [[hint]]
# en = "Lake Street fails first, Park Street is delivered first. Does `results` follow one of these orders, or a third?"
# zh = "Lake Street 最先失败，Park Street 最先送到。`results` 是按这样的先后，还是另有顺序？"
#
# [answer]
# en = """
# `delivered: Park Street`, `delivered: Hill Street`, `fine: Hill Street`, `problem: no such house`,
# `fine: Park Street`. At second 1 `deliver("Lake Street", 1)` raises `ValueError`. `gather` keeps the exception as if
# it were a result and goes on waiting. Park Street is delivered at second 2, Hill Street at second 3; then `results`
# is complete, in the order of the call: Hill Street, the exception, Park Street. The loop looks with `isinstance` at
# what it has got. The rule: with `return_exceptions=True`, `gather` waits for all and hands you exceptions as
# ordinary values; looking for them is up to you."""
# zh = """
# `delivered: Park Street`、`delivered: Hill Street`、`fine: Hill Street`、`problem: no such house`、
# `fine: Park Street`。
# 第 1 秒，`deliver("Lake Street", 1)` 抛出 `ValueError`。`gather` 把这个异常当作结果收下，继续等。Park Street 第 2 秒
# 送到，Hill Street 第 3 秒送到，这时 `results` 齐了，顺序和调用时一致：Hill Street、异常、Park Street。循环用
# `isinstance` 看看拿到的是什么。
# 规则：写了 `return_exceptions=True`，`gather` 会等所有人，并把异常当作普通的值交给你；有没有出错，要你自己去看。"""
# ///
import asyncio

async def deliver(street, hours):
    await asyncio.sleep(hours)
    if street == "Lake Street":
        raise ValueError("no such house")
    print("delivered:", street)
    return street

async def main():
    results = await asyncio.gather(
        deliver("Hill Street", 3), deliver("Lake Street", 1), deliver("Park Street", 2),
        return_exceptions=True)
    for result in results:
        if isinstance(result, ValueError):
            print("problem:", result)
        else:
            print("fine:", result)

asyncio.run(main())

# /// scenario
# format = 1
# id = "warm-days"
# teaches = ["F4"]
#
# [title]
# en = "Which days are warm enough?"
# zh = "哪几天够暖和？"
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
# en = "What does the `async` in `[day async for … ]` bring here?"
# zh = "`[day async for … ]` 里的 `async` 在这里有什么用？"
#
# [[ask.choice]]
# en = "It makes it possible to wait for the next item of `measure()`"
# zh = "有了它，才能等 `measure()` 的下一项"
# correct = true
# [ask.choice.because]
# en = "A plain `for` cannot wait, and `measure()` is an async generator: it would raise `TypeError`."
# zh = "普通的 `for` 不能等待；`measure()` 是异步生成器，用普通的 `for` 会抛出 `TypeError`。"
#
# [[ask.choice]]
# en = "The three measurements run at the same time"
# zh = "三次测量同时进行"
# correct = false
# [ask.choice.because]
# en = "Each begins when the one before has been handed out: 1 + 1 + 1 seconds."
# zh = "前一次的结果交出来以后，后一次才开始：1 + 1 + 1 秒。"
#
# [[ask.choice]]
# en = "`warm` is filled in the background while the loop below already runs"
# zh = "下面的循环已经在运行时，`warm` 在后台慢慢填满"
# correct = false
# [ask.choice.because]
# en = "The line is left only when the list is complete."
# zh = "列表完整了，才会离开这一行。"
#
# [[hint]]
# en = "`warm` is a list. When is it complete: before or after the `for` loop begins?"
# zh = "`warm` 是列表。它是在 `for` 循环开始之前就完整了，还是之后？"
#
# [[hint]]
# en = "Is Monday measured although it is left out of the list?"
# zh = "Monday 没有进入列表，那么它会被测量吗？"
#
# [answer]
# en = """
# `measured: Monday`, `measured: Tuesday`, `measured: Wednesday`, `swimming on Tuesday`, `swimming on Wednesday`, in 3
# seconds. The comprehension asks `measure()` for one item after the other. Each time `measure()` awaits
# `look_outside(day)`, which takes 1 second, before it hands the day out; the list keeps the days with more than 20 degrees. Monday is measured like the others and then left out by the `if`. Only when the generator
# has ended is `warm` complete, at second 3; then the plain `for` loop prints both days. The rule: an async
# comprehension is an `async for` loop that fills a list; it waits for each item in turn and gives the list when all
# have come."""
# zh = """
# `measured: Monday`、`measured: Tuesday`、`measured: Wednesday`、`swimming on Tuesday`、`swimming on Wednesday`，一共
# 3 秒。
# 推导式一项接一项地向 `measure()` 要。每一次，`measure()` 都要等 `look_outside(day)` 结束，也就是 1 秒，才交出这一天；列表只留下超过 20 度的日子。Monday 和其他日子一样要测量，只是后来被
# `if` 筛掉了。生成器结束之后，`warm` 才完整，这时是第 3 秒；然后普通的 `for` 循环输出那两天。
# 规则：异步推导式就是一个往列表里填东西的 `async for` 循环，它一项一项地等，全部到齐才给出列表。"""
# ///
import asyncio

async def look_outside(day):
    await asyncio.sleep(1)
    print("measured:", day)

async def measure():
    for day, degrees in [("Monday", 12), ("Tuesday", 24), ("Wednesday", 27)]:
        await look_outside(day)
        yield day, degrees

async def main():
    warm = [day async for day, degrees in measure() if degrees > 20]
    for day in warm:
        print("swimming on", day)

asyncio.run(main())

# /// scenario
# format = 1
# id = "waiter-notes"
# teaches = ["C4"]
#
# [title]
# en = "What does the waiter write down?"
# zh = "服务员记下了什么？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "When `table.send(\"soup\")` is called, at which `yield` is the waiter standing?"
# zh = "调用 `table.send(\"soup\")` 的时候，服务员正停在哪个 `yield` 上？"
#
# [[hint]]
# en = "A sent value becomes the value of the `yield` where the generator stands. What does `send` then give back?"
# zh = "送进去的值，会成为生成器正停着的那个 `yield` 的值。那么 `send` 返回的又是什么？"
#
# [answer]
# en = """
# `What would you like to eat?`, `note: soup`, `And to drink?`, `note: tea`, `Coming!`. `next(table)` runs to the
# first `yield`, which hands out its question and waits for the answer right there. `table.send("soup")` wakes up this
# same `yield`: `food` becomes soup, the note is printed, and the waiter runs on to the next `yield`, whose question
# is what `send` gives back. `table.send("tea")` answers that one. The rule: `send` answers the `yield` where the
# generator stands, and brings back what the next `yield` hands out."""
# zh = """
# `What would you like to eat?`、`note: soup`、`And to drink?`、`note: tea`、`Coming!`。
# `next(table)` 运行到第一个 `yield`：它把问题交出来，并且就在那里等回答。`table.send("soup")` 唤醒的正是这个
# `yield`：`food` 得到 soup，输出 `note: soup`，然后运行到下一个 `yield`，它交出的问题就是这次 `send` 的返回值。
# `table.send("tea")` 回答的是第二个问题。
# 规则：`send` 回答的是生成器正停着的那个 `yield`，带回来的是下一个 `yield` 交出的值。"""
# ///
def waiter():
    food = yield "What would you like to eat?"
    print("note:", food)
    drink = yield "And to drink?"
    print("note:", drink)
    yield "Coming!"

table = waiter()
print(next(table))
print(table.send("soup"))
print(table.send("tea"))

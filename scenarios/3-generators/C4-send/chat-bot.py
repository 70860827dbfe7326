# /// scenario
# format = 1
# id = "chat-bot"
# teaches = ["C4", "C2"]
#
# [title]
# en = "A short talk with a bot"
# zh = "和机器人聊几句"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "After `bot.send(\"Ann\")` the bot stands at its second `yield`. What does `list(bot)` send to it?"
# zh = "`bot.send(\"Ann\")` 之后，机器人停在第二个 `yield`。`list(bot)` 给它送了什么？"
#
# [[hint]]
# en = "`list` collects what is yielded from here to the end. Which `yield`s are still to come?"
# zh = "`list` 收集的是从这里到末尾 `yield` 出来的值。后面还有哪些 `yield`？"
#
# [answer]
# en = """
# `me: Hi`, `bot: on`, `bot: What is your name?`, `bot: Hello Ann`, `bot: Where do you live?`, `bot: I like None`,
# `[]`, `[]`. `chat()` runs nothing yet, so `me: Hi` comes first. `next(bot)` runs to the first question.
# `bot.send("Ann")` answers this one: `name` becomes Ann, and the second question comes back. `list(bot)` goes on with
# plain `next` calls, so nobody tells the bot a city: `city` is None. After that there is no further `yield`; the
# returned `bot: Bye` is not an item, and the list is empty. The second `list(bot)` finds a generator that has ended:
# empty again. The rule: a generator starts at its first `next`, goes through its body once, and gives its caller only
# what it yields."""
# zh = """
# `me: Hi`、`bot: on`、`bot: What is your name?`、`bot: Hello Ann`、`bot: Where do you live?`、`bot: I like None`、
# `[]`、`[]`。
# `chat()` 还什么都没运行，所以先输出 `me: Hi`。`next(bot)` 运行到第一个问题。`bot.send("Ann")` 回答的就是它：
# `name` 得到 Ann，带回第二个问题。`list(bot)` 用的是普通的 `next`，没有人告诉机器人住在哪里，所以 `city` 是 None。
# 之后再也没有 `yield`；`return` 的 `bot: Bye` 不算一项，列表是空的。第二个 `list(bot)` 遇到的生成器已经结束，还是空的。
# 规则：生成器从第一次 `next` 开始运行，函数体只走一遍，调用者拿到的只有 `yield` 出来的值。"""
# ///
def chat():
    print("bot: on")
    name = yield "bot: What is your name?"
    print("bot: Hello", name)
    city = yield "bot: Where do you live?"
    print("bot: I like", city)
    return "bot: Bye"

bot = chat()
print("me: Hi")
print(next(bot))
print(bot.send("Ann"))
print(list(bot))
print(list(bot))

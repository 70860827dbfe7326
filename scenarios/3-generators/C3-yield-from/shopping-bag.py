# /// scenario
# format = 1
# id = "shopping-bag"
# teaches = ["C3"]
#
# [title]
# en = "What is in the bag, and what was paid?"
# zh = "袋子里有什么？付了多少钱？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "`bakery` gives things away in two ways: by `yield` and by `return`. Who gets the yielded ones?"
# zh = "`bakery` 用两种方式往外给东西：`yield` 和 `return`。`yield` 出去的给了谁？"
#
# [[hint]]
# en = "`paid = yield from bakery()`: is `paid` set while `bakery` is still yielding, or when it has ended?"
# zh = "`paid = yield from bakery()`：`paid` 是在 `bakery` 还在 `yield` 的时候得到值，还是在它结束的时候？"
#
# [answer]
# en = """
# `in the bag: bread`, `in the bag: cake`, `paid: 6 euros`, `in the bag: newspaper`. `yield from bakery()` hands
# everything that `bakery` yields straight on to the `for` loop: bread and cake go into the bag, and `shopping` does
# not see them. When `bakery` ends, the value of its `return` becomes the value of the whole `yield from` expression:
# `paid` is `6 euros`. Then `shopping` goes on with its own `yield "newspaper"`. The rule: what is yielded goes out to
# the caller, what is returned comes back to `yield from`."""
# zh = """
# `in the bag: bread`、`in the bag: cake`、`paid: 6 euros`、`in the bag: newspaper`。
# `yield from bakery()` 把 `bakery` 用 `yield` 交出的东西直接转给 `for` 循环：面包和蛋糕进了袋子，`shopping`
# 自己并不经手。`bakery` 结束时，它 `return` 的值成为整个 `yield from` 表达式的值，所以 `paid` 是 `6 euros`。
# 然后 `shopping` 继续运行自己的 `yield "newspaper"`。
# 规则：`yield` 的值交给外面的调用者，`return` 的值回到 `yield from` 这里。"""
# ///
def bakery():
    yield "bread"
    yield "cake"
    return "6 euros"

def shopping():
    paid = yield from bakery()
    print("paid:", paid)
    yield "newspaper"

for item in shopping():
    print("in the bag:", item)

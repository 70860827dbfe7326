# /// scenario
# format = 1
# id = "drinks-machine"
# teaches = ["C2", "A4"]
#
# [title]
# en = "The empty drinks machine"
# zh = "卖空的饮料机"
#
# [[ask]]
# kind = "error"
# en = "Does the program end with an exception? If so, with which one?"
# zh = "程序会以异常结束吗？如果会，是哪一种异常？"
#
# [[hint]]
# en = "`next` must give back a value or fail. What does it find on its third call?"
# zh = "`next` 要么返回一个值，要么失败。第三次调用时，它遇到的是什么？"
#
# [[hint]]
# en = "How does a `for` loop learn that a generator has come to its end? Here there is no `for` loop to deal with it."
# zh = "`for` 循环是靠什么知道生成器到头了的？这里可没有 `for` 循环来处理。"
#
# [answer]
# en = """
# `StopIteration`. The first two `next(drinks)` get `cola` and `juice`. The third goes on behind `yield "juice"` and
# comes to `return "sold out"`: the generator has ended and has no value for `next` to give back, so `next` raises
# `StopIteration`. The returned text only travels inside this exception; it is not an item. A `for` loop catches the
# exception silently; here nobody does. The rule: `next` on a generator that has ended raises `StopIteration`."""
# zh = """
# `StopIteration`。前两次 `next(drinks)` 拿到 `cola` 和 `juice`。第三次从 `yield "juice"` 后面继续，遇到
# `return "sold out"`：生成器结束了，`next` 没有值可以返回，于是抛出 `StopIteration`。
# `return` 的文字只是由这个异常带出来，并不是又交出了一个值。`for` 循环会悄悄地捕获这个异常，而这里没有人捕获。
# 规则：对已经结束的生成器调用 `next`，会抛出 `StopIteration`。"""
# ///
def machine():
    yield "cola"
    yield "juice"
    return "sold out"

drinks = machine()
print(next(drinks))
print(next(drinks))
print(next(drinks))

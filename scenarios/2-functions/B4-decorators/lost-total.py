# /// scenario
# format = 1
# id = "lost-total"
# teaches = ["B4"]
#
# [title]
# en = "The cash desk loses the price"
# zh = "收银台把价钱弄丢了"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which change makes `add_tax(100)` give 120 again?"
# zh = "怎样改，`add_tax(100)` 才会重新得到 120？"
#
# [[ask.choice]]
# en = "In `wrapped`: `return function(price)`"
# zh = "在 `wrapped` 里写 `return function(price)`"
# correct = true
# [ask.choice.because]
# en = "The program calls `wrapped`, so `wrapped` has to pass on what the old `add_tax` returns."
# zh = "程序调用的是 `wrapped`，所以要由 `wrapped` 把原来那个 `add_tax` 的返回值交出来。"
#
# [[ask.choice]]
# en = "In `with_beep`: `return wrapped(price)` instead of `return wrapped`"
# zh = "在 `with_beep` 里，把 `return wrapped` 写成 `return wrapped(price)`"
# correct = false
# [ask.choice.because]
# en = "`with_beep` has no `price`: it runs once, when the function is decorated, and has to return a function."
# zh = "`with_beep` 里没有 `price`：它只在装饰的时候运行一次，应该返回一个函数。"
#
# [[ask.choice]]
# en = "In `add_tax`: `print` instead of `return`"
# zh = "在 `add_tax` 里，把 `return` 换成 `print`"
# correct = false
# [ask.choice.because]
# en = "Then 120 would be seen, but nobody could calculate with it: `add_tax(100)` would still be `None`."
# zh = "这样虽然看得到 120，却没法拿它去计算：`add_tax(100)` 还是 `None`。"
#
# [[hint]]
# en = "Which function does the name `add_tax` mean after the decoration?"
# zh = "装饰之后，`add_tax` 这个名字指的是哪个函数？"
#
# [[hint]]
# en = "`wrapped` calls `function(price)`. What does it do with the number that comes back?"
# zh = "`wrapped` 调用了 `function(price)`。拿到的数，它用来做什么了？"
#
# [answer]
# en = """
# `beep`, `adding to 100`, `total: None`, `adding to 50`, `total: 60`. Because of `@with_beep` the name `add_tax`
# means `wrapped`. It prints `beep` and calls the old `add_tax`, which does calculate 120; but `wrapped` drops that
# number and has no `return`, so it gives `None`. `add_tip` is not decorated: it returns its 60 straight to the
# caller. The rule: a decorator puts another function in place of yours; what you get is what that one returns."""
# zh = """
# `beep`、`adding to 100`、`total: None`、`adding to 50`、`total: 60`。
# 因为有 `@with_beep`，`add_tax` 这个名字指的是 `wrapped`。它输出 `beep`，再调用原来的 `add_tax`；
# 120 确实算出来了，可是 `wrapped` 没有接住它，自己也没有 `return`，所以得到的是 `None`。
# `add_tip` 没有装饰，60 直接返回给调用它的地方。
# 规则：装饰器用另一个函数顶替了你的函数；你拿到的，是顶替它的那个函数的返回值。"""
# ///
def with_beep(function):
    def wrapped(price):
        print("beep")
        function(price)
    return wrapped

@with_beep
def add_tax(price):
    print("adding to", price)
    return price + 20

def add_tip(price):
    print("adding to", price)
    return price + 10

print("total:", add_tax(100))
print("total:", add_tip(50))

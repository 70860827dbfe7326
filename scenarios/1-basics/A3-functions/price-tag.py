# /// scenario
# format = 1
# id = "price-tag"
# teaches = ["A3"]
#
# [title]
# en = "What does the price tag say?"
# zh = "价签上写着什么？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "What does a function give back that has no `return` on its way?"
# zh = "一路上没有遇到 `return` 的函数，返回的是什么？"
#
# [[hint]]
# en = "`price = price + 1` stands in a function: whose `price` is that?"
# zh = "函数里的 `price = price + 1`，改的是谁的 `price`？"
#
# [answer]
# en = """
# `inside 11`, `None`, `10`, `12`. `raise_price(price)` gets the number 10 under a name of its own; making that 11
# leaves the `price` outside alone. The function prints, but returns nothing, and a call that returns nothing is
# `None`. `raised(price, by=2)` returns 12 instead of printing it, so `print` has something to show. The rule: a
# function gives its result back by `return` alone; what it prints, or assigns to its own names, the caller does not
# get."""
# zh = """
# `inside 11`、`None`、`10`、`12`。
# `raise_price(price)` 用自己的名字接过数 10；在里面把它变成 11，并不影响外面的 `price`。
# 这个函数只输出、不返回，没有返回值的调用，结果就是 `None`。
# `raised(price, by=2)` 没有输出，而是返回 12，所以 `print` 才有东西可以输出。
# 规则：函数只能用 `return` 把结果交给调用者；它输出了什么、给自己的名字赋了什么值，调用者都拿不到。"""
# ///
def raise_price(price):
    price = price + 1
    print("inside", price)

def raised(price, by=1):
    return price + by

price = 10
print(raise_price(price))
print(price)
print(raised(price, by=2))

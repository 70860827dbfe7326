# /// scenario
# format = 1
# id = "two-orders"
# teaches = ["A3"]
#
# [title]
# en = "Whose order is this?"
# zh = "这是谁点的？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "How does every guest get a list of his own?"
# zh = "怎样才能让每位客人都有自己的一张单子？"
#
# [[ask.choice]]
# en = "Write `dishes=list()` instead of `dishes=[]`"
# zh = "把 `dishes=[]` 写成 `dishes=list()`"
# correct = false
# [ask.choice.because]
# en = "`list()` in the line of `def` is calculated once too: it is the same with another word."
# zh = "写在 `def` 那一行的 `list()` 同样只算一次，换个写法而已。"
#
# [[ask.choice]]
# en = "Nothing needs to change: every call begins with an empty list"
# zh = "不用改：每次调用都是从空列表开始的"
# correct = false
# [ask.choice.because]
# en = "Bob's call shows that it does not: the soup was there before he ordered."
# zh = "看 Bob 就知道不是：他还没点，单子上就有汤了。"
#
# [[ask.choice]]
# en = "Write `dishes=None`, and in the function: `if dishes is None: dishes = []`"
# zh = "写 `dishes=None`，在函数里写 `if dishes is None: dishes = []`"
# correct = true
# [ask.choice.because]
# en = "The `[]` now stands in the body, which runs at each call, so each call makes a new list."
# zh = "这样 `[]` 就写在函数体里，每次调用都会执行，都会造出一个新列表。"
#
# [[hint]]
# en = "How often does the line `def order(dish, dishes=[]):` run?"
# zh = "`def order(dish, dishes=[]):` 这一行执行了几次？"
#
# [[hint]]
# en = "How many lists does this program make? Count the `[]` that are really executed."
# zh = "这个程序一共造出了几个列表？数一数真正执行到的方括号。"
#
# [answer]
# en = """
# `Ann: ['soup']`, `Bob: ['soup', 'rice']`, `Eva: ['tea', 'cake']`, `Dan: ['soup', 'rice', 'fish']`. The `[]` in
# `dishes=[]` is made once, when `def` is executed, and every call without a list of its own gets this one list. Ann's
# soup stays in it, so Bob finds it there, and Dan finds both. Eva brings a list, `["tea"]`, so the cake goes there
# and the shared one is left alone. The rule: a default value is calculated once, when the function is defined, and
# not at each call."""
# zh = """
# `Ann: ['soup']`、`Bob: ['soup', 'rice']`、`Eva: ['tea', 'cake']`、`Dan: ['soup', 'rice', 'fish']`。
# `dishes=[]` 里的 `[]` 只在执行 `def` 的时候造了一次；谁调用时没有带自己的列表，用的就都是这一个。
# Ann 的汤留在里面，Bob 点菜时它还在，Dan 点菜时两样都在。
# Eva 自己带了列表 `["tea"]`，蛋糕加到了她的列表里，共用的那个没有变。
# 规则：默认值在定义函数时只算一次，不是每次调用都重新算。"""
# ///
def order(dish, dishes=[]):
    dishes.append(dish)
    return dishes

print("Ann:", order("soup"))
print("Bob:", order("rice"))
print("Eva:", order("cake", ["tea"]))
print("Dan:", order("fish"))

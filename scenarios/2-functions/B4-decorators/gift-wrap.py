# /// scenario
# format = 1
# id = "gift-wrap"
# teaches = ["B4"]
#
# [title]
# en = "Gift wrapping"
# zh = "礼品包装"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "`@wrap` above a function: when does `wrap` itself run?"
# zh = "函数上面写了 `@wrap`：`wrap` 本身是什么时候执行的？"
#
# [[hint]]
# en = "Which function has the name `present` after that?"
# zh = "在那之后，`present` 这个名字指的是哪个函数？"
#
# [answer]
# en = """
# `wrapping present`, `the shop opens`, `paper`, `a book`, `bow`. `@wrap` above `def present` means
# `present = wrap(present)`, and it happens when the definition is executed, before the shop opens. From then on `present`
# is the function `wrapped`: each call prints `paper`, calls what `present` was before, and prints `bow`. The rule: a
# decorator runs once, when the function is defined; from then on the name means what the decorator returned."""
# zh = """
# `wrapping present`、`the shop opens`、`paper`、`a book`、`bow`。
# `def present` 上面的 `@wrap` 就相当于 `present = wrap(present)`，在执行到这个定义时就做了，那时商店还没有开门。
# 从此 `present` 指的是函数 `wrapped`：每次调用先输出 `paper`，再调用原来的 `present`，最后输出 `bow`。
# 规则：装饰器在定义函数时运行一次；从此这个名字指的，就是装饰器返回的东西。"""
# ///
def wrap(function):
    print("wrapping", function.__name__)
    def wrapped(thing):
        print("paper")
        function(thing)
        print("bow")
    return wrapped

@wrap
def present(thing):
    print(thing)

print("the shop opens")
present("a book")

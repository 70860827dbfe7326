# /// scenario
# format = 1
# id = "price-memory"
# teaches = ["B4", "B2"]
#
# [title]
# en = "The shop assistant who remembers prices"
# zh = "记得住价钱的店员"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "How many dictionaries with the name `known` does the whole program make?"
# zh = "整个程序一共造出了几个叫 `known` 的字典？"
#
# [[ask.choice]]
# en = "One: `known` belongs to `remember`, and there is one `remember`"
# zh = "一个：`known` 属于 `remember`，而 `remember` 只有一个"
# correct = false
# [ask.choice.because]
# en = "`known = {}` runs at each call of `remember`, and each `@remember` is a call."
# zh = "每调用一次 `remember` 就执行一次 `known = {}`，而每写一个 `@remember` 就是一次调用。"
#
# [[ask.choice]]
# en = "Two: one for each decorated function"
# zh = "两个：每个被装饰的函数各有一个"
# correct = true
# [ask.choice.because]
# en = "`price` and `shelf` each have a dictionary of their own, so the milk that `price` knows is news to `shelf`."
# zh = "`price` 和 `shelf` 各有自己的字典，所以 `price` 记住了牛奶，`shelf` 却不知道。"
#
# [[ask.choice]]
# en = "Four: one for each call of a decorated function"
# zh = "四个：每调用一次被装饰的函数就有一个"
# correct = false
# [ask.choice.because]
# en = "Then nothing would be remembered from one call to the next. A call runs `wrapped`, and `known = {}` stands outside that."
# zh = "那样的话，这一次记住的东西下一次就没有了。调用时运行的是 `wrapped`，而 `known = {}` 写在它外面。"
#
# [[hint]]
# en = "When does the line `known = {}` run: at `@remember`, or at each `price(...)`?"
# zh = "`known = {}` 什么时候执行：写着 `@remember` 的地方，还是每次 `price(...)`？"
#
# [[hint]]
# en = "At the second `price(\"milk\")`, is \"milk\" in `known`? Which line is then left out?"
# zh = "第二次 `price(\"milk\")` 时，\"milk\" 在 `known` 里吗？那么哪一行就不执行了？"
#
# [answer]
# en = """
# `asks the boss about milk`, `3`, `3`, `asks the boss about tea`, `4`, `walks to the milk`, `2`. `@remember` means
# `price = remember(price)`: it runs once, makes an empty `known`, and puts the closure `wrapped` in place of `price`.
# At the first `price("milk")` the milk is not in `known`, so the old `price` is called and asks the boss. At the
# second it is known: the 3 comes back and nobody is asked. Tea is new. `shelf` was decorated by another call of
# `remember`, with a `known` of its own, which has no milk in it yet. The rule: a decorator can give a function a
# memory, since the closure that takes its place keeps its variables from call to call."""
# zh = """
# `asks the boss about milk`、`3`、`3`、`asks the boss about tea`、`4`、`walks to the milk`、`2`。
# `@remember` 就相当于 `price = remember(price)`：它运行一次，造出一个空的 `known`，再让闭包 `wrapped` 顶替 `price`。
# 第一次 `price("milk")` 时，`known` 里没有牛奶，于是调用原来的 `price`，去问老板。
# 第二次已经记住了：直接返回 3，谁也不用问。茶是新的，要再问一次。
# `shelf` 是另一次调用 `remember` 装饰的，它有自己的 `known`，里面还没有牛奶。
# 规则：装饰器可以让函数有记忆，因为顶替它的那个闭包，会把变量从这一次调用保留到下一次。"""
# ///
def remember(function):
    known = {}
    def wrapped(item):
        if item not in known:
            known[item] = function(item)
        return known[item]
    return wrapped

@remember
def price(item):
    print("asks the boss about", item)
    return {"milk": 3, "tea": 4}[item]

@remember
def shelf(item):
    print("walks to the", item)
    return 2

print(price("milk"))
print(price("milk"))
print(price("tea"))
print(shelf("milk"))

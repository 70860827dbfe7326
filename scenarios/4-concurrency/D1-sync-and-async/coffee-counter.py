# /// scenario
# format = 1
# id = "coffee-counter"
# teaches = ["D1"]
#
# [title]
# en = "At the coffee counter"
# zh = "在咖啡柜台前"
#
# [[ask]]
# kind = "choice"
# en = "`order_async` comes back without waiting for the drink. Which of these is like it?"
# zh = "`order_async` 不等饮料做好就返回。下面哪一种情形和它一样？"
#
# [[ask.choice]]
# en = "You take a number, sit down, and are called when the coffee is ready"
# zh = "拿一个号，找位子坐下，咖啡好了会叫你"
# correct = true
# [ask.choice.because]
# en = "`order_async` only notes what to do later; the call comes back at once, and calling the callback is like calling your number."
# zh = "`order_async` 只是记下以后要做什么，马上就返回；以后调用回调函数，就相当于叫号。"
#
# [[ask.choice]]
# en = "You stand at the counter until the coffee is in your hand"
# zh = "站在柜台前，一直等到咖啡拿到手"
# correct = false
# [ask.choice.because]
# en = "That is `order`: nothing else can be done before it comes back with the coffee."
# zh = "那是 `order`：在它带着咖啡返回之前，什么别的事也做不了。"
#
# [[ask.choice]]
# en = "Two people make your coffee at the same time"
# zh = "两个人同时给你做咖啡"
# correct = false
# [ask.choice.because]
# en = "Async says nothing about how many work: here, too, one thing is done after the other."
# zh = "异步并不是说有几个人在干活：这里的事也是一件一件做的。"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "Does `order_async` call `when_ready`?"
# zh = "`order_async` 里面调用 `when_ready` 了吗？"
#
# [[hint]]
# en = "When does the loop at the end begin?"
# zh = "最后的循环是什么时候开始的？"
#
# [answer]
# en = """
# `drinks coffee`, `reads a book`, `reads a book`, `drinks tea`. `order` is sync: it comes back with the coffee, and
# only then is the book read. `order_async` is async: it notes who wants what and comes back at once, so the book is
# read before the tea is there. The loop at the end does what an event loop does: it calls back those who wait. The
# rule: a sync call comes back when the work is done; an async call comes back at once, and a callback tells what to do
# when the work is done."""
# zh = """
# `drinks coffee`、`reads a book`、`reads a book`、`drinks tea`。
# `order` 是同步的：它带着咖啡返回，然后才看书。
# `order_async` 是异步的：它记下谁要什么，马上就返回，所以茶还没有来就先看书了。
# 最后的循环做的正是事件循环的事：谁要的好了，就调用谁留下的回调函数。
# 规则：同步调用做完才返回；异步调用马上就返回，做完之后要干什么，由回调函数说明。"""
# ///
waiting = []

def order(drink):
    return drink

def order_async(drink, when_ready):
    waiting.append((drink, when_ready))

def enjoy(drink):
    print("drinks", drink)

enjoy(order("coffee"))
print("reads a book")

order_async("tea", enjoy)
print("reads a book")

for drink, when_ready in waiting:
    when_ready(drink)

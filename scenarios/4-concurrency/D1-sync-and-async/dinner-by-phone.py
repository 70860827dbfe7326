# /// scenario
# format = 1
# id = "dinner-by-phone"
# teaches = ["D1", "B3"]
#
# [title]
# en = "Which dish comes first?"
# zh = "哪道菜先到？"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[ask]]
# kind = "choice"
# en = "Suppose each dish takes as long as here, but ordering is sync: `order(...)` comes back with the dish. When is the soup there?"
# zh = "假如每道菜需要的时间不变，但点菜是同步的：`order(...)` 要等菜到了才返回。那么汤在第几分钟到？"
#
# [[ask.choice]]
# en = "At minute 30"
# zh = "第 30 分钟"
# correct = false
# [ask.choice.because]
# en = "At minute 30 the pizza has come, and only then is the salad ordered; nobody has ordered the soup yet."
# zh = "第 30 分钟披萨才到，这时才去点沙拉，汤还没有人点。"
#
# [[ask.choice]]
# en = "At minute 60"
# zh = "第 60 分钟"
# correct = true
# [ask.choice.because]
# en = "Sync means one after the other: 30 minutes for the pizza, 10 for the salad, 20 for the soup."
# zh = "同步就是一件一件地等：披萨 30 分钟，沙拉 10 分钟，汤 20 分钟。"
#
# [[ask.choice]]
# en = "At minute 20"
# zh = "第 20 分钟"
# correct = false
# [ask.choice.because]
# en = "That is so here, where all three are ordered at the start and are waited for together."
# zh = "像现在这样，三道菜一开始就都点好、一起等，才会是第 20 分钟。"
#
# [[hint]]
# en = "Does `order_async` wait for the food? What does it do instead?"
# zh = "`order_async` 会等菜送到吗？它做的是什么？"
#
# [[hint]]
# en = "The loop sorts the orders by the first thing in each of them. What is that?"
# zh = "循环按每份订单里的第一个数来排先后。第一个数是什么？"
#
# [answer]
# en = """
# `set the table`, `minute 10 eat the salad`, `minute 20 eat the soup`, `minute 30 eat the pizza`. The three
# `order_async` calls only put orders on the list and come back at once, so the table is set before anything is eaten.
# The loop stands for the evening: `sorted(orders)` goes by the minutes, and `when_here` is called for each dish when it
# has come. The pizza was ordered first and comes last, because it takes longest. The rule: async calls are answered
# in the order in which they get done, not in the order in which they were made; and their waiting times overlap."""
# zh = """
# `set the table`、`minute 10 eat the salad`、`minute 20 eat the soup`、`minute 30 eat the pizza`。
# 三次 `order_async` 只是把订单放进列表，马上就返回，所以什么都还没吃，先摆好桌子。最后的循环模拟的是这个晚上：
# `sorted(orders)` 按分钟数排先后，哪道菜到了，就为它调用 `when_here`。披萨最先点，却最后到，因为它需要的时间最长。
# 规则：异步调用谁先完成，谁的回调就先被调用，和发起的先后无关；几段等待的时间是重叠的。"""
# ///
orders = []

def order_async(food, minutes, when_here):
    orders.append((minutes, food, when_here))

def eat(food, minute):
    print("minute", minute, "eat the", food)

order_async("pizza", 30, eat)
order_async("salad", 10, eat)
order_async("soup", 20, eat)
print("set the table")

for minutes, food, when_here in sorted(orders):
    when_here(food, minutes)

# /// scenario
# format = 1
# id = "order-a-coffee"
# teaches = ["D1"]
# question = "Q7"
#
# [title]
# en = "You order a coffee"
# zh = "点一杯咖啡"
#
# [[ask]]
# kind = "choice"
# en = "You order a coffee. Sync: ____ Async: ____ What belongs in the blanks?"
# zh = "你点了一杯咖啡。同步：____ 异步：____ 两个空该怎么填？"
#
# [[ask.choice]]
# en = "Sync: you wait for the coffee and read the news at the same time. Async: one after the other"
# zh = "同步：一边等咖啡一边看新闻，同时进行。异步：先做一件，再做另一件"
# correct = false
# [ask.choice.because]
# en = "It is the other way round: `order` keeps you at the counter, and you read the news only after the coffee."
# zh = "正好反了。“同步”不是“同时”：`order` 让你留在柜台前，喝完咖啡才轮到看新闻。"
#
# [[ask.choice]]
# en = "Sync: you stand at the counter until it is ready. Async: you take a number, sit down, and are called"
# zh = "同步：站在柜台前一直等到做好。异步：拿一个号，坐下来，好了会叫你"
# correct = true
# [ask.choice.because]
# en = "Sync means that you do nothing else until you have it: `time.sleep(5)` in `order`. Async means that your time is your own until the call."
# zh = "同步就是拿到之前什么别的也不做，就像 `order` 里的 `time.sleep(5)`；异步则是叫到你之前，时间由你自己安排。"
#
# [[ask.choice]]
# en = "Sync: one person makes coffee. Async: two people do, so it is ready sooner"
# zh = "同步：一个人做咖啡。异步：两个人做，所以更快做好"
# correct = false
# [ask.choice.because]
# en = "In both cases the coffee takes 5 seconds. What differs is what you do meanwhile."
# zh = "两种情况下，咖啡都要 5 秒才做好。不同的是这段时间里你在做什么。"
#
# [[ask]]
# kind = "elapsed"
# en = "The program does it both ways, one after the other. How many seconds does it take in all?"
# zh = "程序把两种方式先后各做了一遍。一共用了几秒？"
#
# [[hint]]
# en = "Which of the two ways lets you read the news while the coffee is being made?"
# zh = "哪一种方式可以让你在做咖啡的时候看新闻？"
#
# [[hint]]
# en = "When the news has been read the second time, how long does the coffee still take?"
# zh = "第二次看完新闻的时候，咖啡还要多久才好？"
#
# [answer]
# en = """
# 13 seconds: 8 for the sync way, 5 for the async way. In `order()` you stand at the counter for 5 seconds, then
# reading takes 3 more. `order_async(drink)` only writes down when the coffee will be ready and whom to call, and
# comes back at once. The 3 seconds of reading are part of the 5 seconds of making coffee, so only 2 seconds are left
# to wait. The rule: sync means to stand there until it is done; async means to go on, and to be called when it is
# done."""
# zh = """
# 13 秒：同步 8 秒，异步 5 秒。
# `order()` 让你在柜台前站 5 秒，之后看新闻又花 3 秒。`order_async(drink)` 只是记下咖啡什么时候好、到时候叫谁，马上就返回。
# 看新闻的 3 秒就在做咖啡的 5 秒里面，所以看完只要再等 2 秒。
# 规则：同步是站在那里等到做完；异步是先去做别的，做好了再来叫你。"""
# ///
import time

numbers = []

def drink():
    print("drink the coffee")

def read_news():
    time.sleep(3)
    print("read the news")

def order():                      # sync
    time.sleep(5)
    drink()

def order_async(call):            # async
    numbers.append((time.monotonic() + 5, call))

order()
read_news()

order_async(drink)
read_news()
for ready_at, call in numbers:
    time.sleep(ready_at - time.monotonic())
    call()

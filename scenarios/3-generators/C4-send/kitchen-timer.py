# /// scenario
# format = 1
# id = "kitchen-timer"
# teaches = ["C4", "B1"]
#
# [title]
# en = "One clock for two pots"
# zh = "两口锅，一个钟"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What does `now = yield minutes` mean for the loop at the end?"
# zh = "对最后的循环来说，`now = yield minutes` 是什么意思？"
#
# [[ask.choice]]
# en = "“Wake me in so many minutes, and tell me then what time it is”"
# zh = "“过这么多分钟叫醒我，到时候告诉我几点了”"
# correct = true
# [ask.choice.because]
# en = "`minutes` goes out to the loop; when the clock is there, `job.send(now)` brings the time back in."
# zh = "`minutes` 交给循环；到了时间，`job.send(now)` 再把时间送回来。"
#
# [[ask.choice]]
# en = "“Give me the value of `minutes`”: `now` becomes 20 or 6"
# zh = "“把 `minutes` 的值给我”：`now` 变成 20 或 6"
# correct = false
# [ask.choice.because]
# en = "`minutes` goes out. What comes in, and becomes `now`, is whatever is sent: here the time on the clock."
# zh = "`minutes` 是交出去的。送进来成为 `now` 的，是 `send` 的值，也就是钟上的时间。"
#
# [[ask.choice]]
# en = "“Stop the whole program for so many minutes”"
# zh = "“让整个程序停这么多分钟”"
# correct = false
# [ask.choice.because]
# en = "Only this pot stops. The loop goes on with whoever has to wake up next."
# zh = "停下的只有这一口锅，循环会接着叫下一个该醒的。"
#
# [[hint]]
# en = "Who has to wake up first: the one that began first, or the one with the smallest number?"
# zh = "先被叫醒的是先开始的那个，还是数最小的那个？"
#
# [[hint]]
# en = "The eggs wake up at 6 and want 2 minutes more. When is that, and are the potatoes out by then?"
# zh = "鸡蛋在 6 分醒来，还要再等 2 分钟。那是几分？这时土豆捞出来了吗？"
#
# [answer]
# en = """
# `potatoes in the water`, `eggs in the water`, `6 eggs out`, `8 eggs on the table`, `8 one job less`,
# `20 potatoes out`, `22 potatoes on the table`, `22 one job less`. `next(job)` runs each pot to its first `yield`,
# which hands out how long it wants to sleep. The loop sorts `waiting` by time and takes the earliest: the eggs at 6.
# `job.send(now)` wakes them, 6 becomes their `now`, and they hand out 2: back into the list with 6 + 2. At 8 they
# end, and `StopIteration` is caught. Only then is it the potatoes' turn. The rule: `yield` can say what a job waits
# for, `send` brings the answer; the clock jumps from one waking to the next.
# `asyncio.sleep` and the event loop work the same way. To go on: put a `print(waiting)` at the top of the loop; add a
# third pot; let `yield "bell"` mean “wake me when somebody rings” and keep a second list for those jobs."""
# zh = """
# `potatoes in the water`、`eggs in the water`、`6 eggs out`、`8 eggs on the table`、`8 one job less`、
# `20 potatoes out`、`22 potatoes on the table`、`22 one job less`。
# `next(job)` 让每口锅运行到第一个 `yield`，说出它要睡几分钟。循环把 `waiting` 按时间排好，取最早的：6 分的鸡蛋。
# `job.send(now)` 叫醒它，6 成为它的 `now`，它又交出 2，于是以 6 + 2 回到列表里。8 分时它结束了，抛出的
# `StopIteration` 被捕获。这之后才轮到土豆。
# 规则：`yield` 可以说出任务在等什么，`send` 把结果送回来；时钟从一次叫醒直接跳到下一次叫醒。
# `asyncio.sleep` 和事件循环就是这样工作的。接下来可以自己动手：在循环开头加一行 `print(waiting)`；再放第三口锅；约定
# `yield "bell"` 表示“有人按铃时叫醒我”，再用另一个列表存放这些任务。"""
# ///
def boil(food, minutes):
    print(food, "in the water")
    now = yield minutes
    print(now, food, "out")
    now = yield 2
    print(now, food, "on the table")

waiting = []
for job in [boil("potatoes", 20), boil("eggs", 6)]:
    waiting.append((next(job), job))
while waiting:
    waiting.sort(key=lambda entry: entry[0])
    now, job = waiting.pop(0)
    try:
        minutes = job.send(now)
        waiting.append((now + minutes, job))
    except StopIteration:
        print(now, "one job less")

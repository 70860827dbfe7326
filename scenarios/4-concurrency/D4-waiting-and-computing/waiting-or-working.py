# /// scenario
# format = 1
# id = "waiting-or-working"
# teaches = ["D4"]
#
# [title]
# en = "Waiting, or working?"
# zh = "是在等，还是在干活？"
#
# [[ask]]
# kind = "choice"
# en = "Written in the async way, one of the two jobs could leave its time to others while it runs. Which one, and why?"
# zh = "如果改成异步的写法，这两件事中有一件在进行时可以把时间让给别人。是哪一件，为什么？"
#
# [[ask.choice]]
# en = "`count_primes`: a loop can be stopped between any two rounds"
# zh = "`count_primes`：循环在任意两轮之间都可以停下来"
# correct = false
# [ask.choice.because]
# en = "It is CPU-bound: the processor has work all the time. Stopping it makes room for others, but then it takes that much longer."
# zh = "它是 CPU 密集的：处理器一直在干活。停下来确实能让别人先做，但它自己就要晚那么久才能做完。"
#
# [[ask.choice]]
# en = "`download`: nearly all its time it waits for something outside the program"
# zh = "`download`：它的时间几乎都花在等程序外面的东西上"
# correct = true
# [ask.choice.because]
# en = "It is I/O-bound: while it waits the processor is free, so many of them can wait at once."
# zh = "它是 I/O 密集的：等待时处理器是空闲的，所以许多个可以同时等。"
#
# [[ask.choice]]
# en = "Both: every function can wait for another"
# zh = "两件都可以：任何函数都能等别的函数"
# correct = false
# [ask.choice.because]
# en = "Only waiting can be shared; `count_primes` does not wait for anything."
# zh = "能共用的只有等待的时间，而 `count_primes` 并没有在等什么。"
#
# [[ask]]
# kind = "output"
# en = "What is printed? The clock here is exact."
# zh = "程序会输出什么？这里的时钟是精确的。"
#
# [[hint]]
# en = "How long does `time.sleep(1)` keep the processor busy?"
# zh = "`time.sleep(1)` 占用处理器多久？"
#
# [[hint]]
# en = "Three downloads, one after the other: how long is that?"
# zh = "三次下载，一次接一次：一共多久？"
#
# [answer]
# en = """
# `4 primes`, `3 downloads took 3 seconds`. `count_primes(10)` works all the time: 2, 3, 5, 7. Each `download` only
# waits for one second, and since `time.sleep` keeps everything waiting, three take three. Async downloads, which wait
# at the same time, would take one second together; counting the primes would take just as long as before. The rule:
# async saves waiting, not work."""
# zh = """
# `4 primes`、`3 downloads took 3 seconds`。
# `count_primes(10)` 一直在计算：2、3、5、7。
# 每个 `download` 只是等一秒；`time.sleep` 会让整个程序一起等，所以三次要三秒。
# 换成异步的下载，三次同时等，一共只要一秒；数质数却还是要那么久。
# 规则：异步省下的是等待的时间，不是干活的时间。"""
# ///
import time

def count_primes(limit):
    count = 0
    for number in range(2, limit):
        if all(number % divisor for divisor in range(2, number)):
            count += 1
    return count

def download(page):
    time.sleep(1)
    return page

print(count_primes(10), "primes")
start = time.monotonic()
for page in ["a", "b", "c"]:
    download(page)
print("3 downloads took", round(time.monotonic() - start), "seconds")

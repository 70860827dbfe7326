# /// scenario
# format = 1
# id = "soups-and-salads"
# teaches = ["D4"]
#
# [title]
# en = "Three soups, three salads, one cook"
# zh = "三份汤，三份沙拉，一位厨师"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which of these jobs are like the soup? There may be several right answers."
# zh = "下面哪些事情和做汤类似？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "Letting a database search through its tables"
# zh = "让数据库去查找数据"
# correct = true
# [ask.choice.because]
# en = "The database works, but our program only waits for it: for us that is I/O."
# zh = "干活的是数据库，我们的程序只是在等：对我们来说，这就是 I/O。"
#
# [[ask.choice]]
# en = "Computing the prime numbers below a million"
# zh = "算出一百万以内的质数"
# correct = false
# [ask.choice.because]
# en = "CPU-bound, like the salad: the processor has work all the time, and there is no waiting to be used."
# zh = "这是 CPU 密集，和沙拉一样：处理器一直有活干，没有等待的时间可以利用。"
#
# [[ask.choice]]
# en = "Asking three web servers for a page"
# zh = "向三个网站各请求一个网页"
# correct = true
# [ask.choice.because]
# en = "I/O-bound: sending the question takes hardly any work; the rest is waiting for the answer."
# zh = "这是 I/O 密集：发出请求几乎不费什么力气，其余时间都在等回答。"
#
# [[hint]]
# en = "In `overlapped` the next dish begins as soon as the cook has no work left at this one. What goes on alone?"
# zh = "在 `overlapped` 里，厨师手头没活了，就开始做下一份。什么是不用人管、自己进行的？"
#
# [[hint]]
# en = "Follow `clock` through the three rounds. Is `wait` ever added to it?"
# zh = "跟着 `clock` 走三轮。`wait` 有没有加进去过？"
#
# [answer]
# en = """
# `soups: 30 or 12`, `salads: 30 or 28`. One by one both cost 3 times 10 minutes. In `overlapped` the cook does not stand
# beside the pot: the next dish begins when the work at this one is done. For the soups `clock` is 1, 2, 3, and the last
# one is ready 9 minutes later, at 12: two of the three waits are hidden. For the salads `clock` is 9, 18, 27, and the
# last is ready at 28: hardly anything is saved, as nearly all of it is work, and there is only one cook. The rule: what
# can be overlapped is waiting. Async helps with I/O-bound jobs; CPU-bound jobs need more cooks."""
# zh = """
# `soups: 30 or 12`、`salads: 30 or 28`。
# 一份一份地做，两样都是 3 乘 10 分钟。在 `overlapped` 里，厨师不守在锅边：这一份的活干完，就开始下一份。
# 做汤时，`clock` 依次是 1、2、3，最后一份再等 9 分钟，第 12 分钟做好：三段等待有两段被藏起来了。做沙拉时，`clock` 依次是
# 9、18、27，最后一份第 28 分钟做好：几乎没有省下什么，因为几乎全是要动手的活，而厨师只有一位。
# 规则：能重叠的只有等待。I/O 密集的事适合用异步，CPU 密集的事要靠更多的厨师。"""
# ///
def one_by_one(work, wait):
    return 3 * (work + wait)

def overlapped(work, wait):
    clock = 0
    for dish in (1, 2, 3):
        clock += work
        ready = clock + wait
    return ready

print("soups:", one_by_one(1, 9), "or", overlapped(1, 9))
print("salads:", one_by_one(9, 1), "or", overlapped(9, 1))

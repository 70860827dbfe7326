# /// scenario
# format = 1
# id = "shared-printer"
# teaches = ["C2", "A4"]
#
# [title]
# en = "Three jobs share one printer"
# zh = "三份文件共用一台打印机"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Why does the poster not print its three pages in a row?"
# zh = "poster 有三页，为什么没有连着打完？"
#
# [[ask.choice]]
# en = "Because `yield` stops it after each page, and `jobs.append(job)` puts it at the end of the list"
# zh = "因为每打完一页，`yield` 就让它停下，`jobs.append(job)` 再把它排到列表末尾"
# correct = true
# [ask.choice.because]
# en = "It gives way by itself. The `while` loop only decides who comes next."
# zh = "是它自己让出来的。`while` 循环只决定下一个轮到谁。"
#
# [[ask.choice]]
# en = "Because `next(job)` runs the job for a fixed short time and then interrupts it"
# zh = "因为 `next(job)` 让它运行一小段固定的时间，然后打断它"
# correct = false
# [ask.choice.because]
# en = "Nobody interrupts a generator: it runs until it comes to a `yield` itself, however long that takes."
# zh = "谁也不会打断生成器：它一直运行到自己的 `yield`，不管要多久。"
#
# [[ask.choice]]
# en = "Because the three jobs run at the same time"
# zh = "因为三份文件是同时打印的"
# correct = false
# [ask.choice.because]
# en = "Only one of them runs at any moment: the one in `next(job)`. They take turns."
# zh = "任何时刻只有一个在运行，就是 `next(job)` 里的那一个。它们是轮流来的。"
#
# [[hint]]
# en = "Where does a job stop, and where in the list is it put then?"
# zh = "一份文件会停在哪里？停下以后，它被放到列表的什么位置？"
#
# [[hint]]
# en = "The letter has one page. After that page, has its loop ended yet, or does it take one more `next` to find out?"
# zh = "letter 只有一页。打完这一页，它的循环就已经结束了吗，还是要再来一次 `next` 才知道？"
#
# [answer]
# en = """
# `letter page 1`, `poster page 1`, `ticket page 1`, `letter done`, `poster page 2`, `ticket page 2`, `poster page 3`,
# `ticket done`, `poster done`, `printer free`. Each `next(job)` lets one job run up to its `yield`, then the job goes
# to the end of `jobs`. So everybody prints page 1 first. The letter stands at the `yield` behind its only page; its
# second `next` ends the loop, prints `letter done` and raises `StopIteration`, and it is not put back. The rule: a
# generator keeps control until its own `yield`; calling `next` on several of them in turn makes a round-robin
# scheduler. This is the heart of an event loop. To go on, try it yourself: let `jobs` begin with one job and let that
# job append others; write a job that has its only `yield` behind the loop, and watch it keep the printer; then look at
# `kitchen-timer`, where jobs can also sleep."""
# zh = """
# `letter page 1`、`poster page 1`、`ticket page 1`、`letter done`、`poster page 2`、`ticket page 2`、
# `poster page 3`、`ticket done`、`poster done`、`printer free`。
# 每次 `next(job)` 让一份文件运行到 `yield`，然后它被排到 `jobs` 的末尾，所以大家先各打第 1 页。letter 停在它唯一一页
# 后面的 `yield`；第二次 `next` 时循环结束，输出 `letter done`，抛出 `StopIteration`，它就不再排回去了。
# 规则：生成器会一直运行到自己的 `yield` 才停；轮流对几个生成器调用 `next`，就是一个轮转调度器。
# 这正是事件循环的核心。接下来可以自己动手：让 `jobs` 一开始只有一个任务，由它再往里添加别的任务；写一个任务，把唯一的
# `yield` 放在循环后面，看它怎样独占打印机；然后去看 `kitchen-timer`，那里的任务还会睡眠。"""
# ///
def print_job(name, pages):
    for page in range(1, pages + 1):
        print(name, "page", page)
        yield
    print(name, "done")

jobs = [print_job("letter", 1), print_job("poster", 3), print_job("ticket", 2)]
while jobs:
    job = jobs.pop(0)
    try:
        next(job)
        jobs.append(job)
    except StopIteration:
        pass
print("printer free")

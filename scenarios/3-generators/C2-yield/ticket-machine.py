# /// scenario
# format = 1
# id = "ticket-machine"
# teaches = ["C2"]
#
# [title]
# en = "The ticket machine"
# zh = "取号机"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "After `yield number` has handed out a number: where is the machine standing?"
# zh = "`yield number` 交出一个号码之后，取号机停在哪里？"
#
# [[hint]]
# en = "How often does the line `number = 1` run?"
# zh = "`number = 1` 这一行执行了几次？"
#
# [answer]
# en = """
# `machine: on`, `Ann has ticket 1`, `Ben has ticket 2`, `Eva has ticket 3`. The first `next(tickets)` runs the body
# from the top: it prints `machine: on`, sets `number` to 1 and stops at `yield number`. The second `next` does not
# begin again. It goes on right behind that `yield`, with the same `number`: `number += 1` makes it 2, and the loop
# comes to `yield` again. The rule: a generator goes on where it stopped, and its variables are as it left them."""
# zh = """
# `machine: on`、`Ann has ticket 1`、`Ben has ticket 2`、`Eva has ticket 3`。
# 第一次 `next(tickets)` 从头运行函数体：输出 `machine: on`，把 `number` 设为 1，停在 `yield number`。
# 第二次 `next` 并不会从头再来，而是紧接着那个 `yield` 往下走，`number` 还是原来的那个：
# `number += 1` 把它变成 2，循环一圈又回到 `yield`。
# 规则：生成器从上次停下的地方继续，变量也保持停下时的样子。"""
# ///
def ticket_machine():
    print("machine: on")
    number = 1
    while True:
        yield number
        number += 1

tickets = ticket_machine()
print("Ann has ticket", next(tickets))
print("Ben has ticket", next(tickets))
print("Eva has ticket", next(tickets))

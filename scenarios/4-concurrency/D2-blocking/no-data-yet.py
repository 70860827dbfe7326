# /// scenario
# format = 1
# id = "no-data-yet"
# teaches = ["D2"]
# question = "Q9"
#
# [title]
# en = "No data yet"
# zh = "数据还没到"
#
# [[ask]]
# kind = "error"
# en = "Does the program end with an exception? If so, with which one?"
# zh = "程序会以异常结束吗？如果会，是哪一种异常？"
#
# [[ask]]
# kind = "elapsed"
# en = "How many seconds pass until the program ends?"
# zh = "程序到结束为止，一共过了几秒？"
#
# [[ask]]
# kind = "choice"
# en = "What is a `recv` good for that fails when there are no data yet?"
# zh = "数据没到就报错的 `recv`，有什么用处？"
#
# [[ask.choice]]
# en = "None: the connection is broken after that"
# zh = "没有用处：报错之后连接就坏了"
# correct = false
# [ask.choice.because]
# en = "Nothing is broken. `BlockingIOError` only says: I would have had to wait here."
# zh = "什么也没坏。`BlockingIOError` 的意思只是：再往下就得等了。"
#
# [[ask.choice]]
# en = "The data arrive sooner, because nobody is in their way"
# zh = "没有人挡着，数据会更快到达"
# correct = false
# [ask.choice.because]
# en = "How soon they come depends on the other side. What changes is only what you do until then."
# zh = "数据什么时候到，要看对方。改变的只是在那之前你能做什么。"
#
# [[ask.choice]]
# en = "The program can catch the exception, do other things, and look again later"
# zh = "程序可以捕获这个异常，先做别的事，过一会儿再来看"
# correct = true
# [ask.choice.because]
# en = "That is what an event loop does for you: it looks again when there is something, and runs others meanwhile."
# zh = "事件循环替你做的正是这件事：这期间先让别人运行，有数据了再回来。"
#
# [[hint]]
# en = "After `setblocking(False)`, which line of `recv` runs next: the `raise` or the `time.sleep`?"
# zh = "`setblocking(False)` 之后再调用 `recv`，执行的是 `raise` 那一行，还是 `time.sleep` 那一行？"
#
# [[hint]]
# en = "How long does each of the two `recv(1024)` take?"
# zh = "两次 `recv(1024)`，各用了多久？"
#
# [answer]
# en = """
# `BlockingIOError`, after 3 seconds. The first `recv(1024)` blocks: nothing else happens for 3 seconds, then it
# returns and `b'hello'` is printed. `setblocking(False)` makes the second one non-blocking. There are no data yet, so
# it raises `BlockingIOError` at once instead of waiting, and as nobody catches that, the program ends at the same
# second. (A real socket does the same; this class only imitates its waiting.) The rule: a blocking call comes back
# when it has the data; a non-blocking one comes back at once, if need be with an exception."""
# zh = """
# 以 `BlockingIOError` 结束，一共过了 3 秒。
# 第一次 `recv(1024)` 会阻塞：整整 3 秒什么别的也不做，然后返回，输出 `b'hello'`。
# `setblocking(False)` 之后，第二次 `recv` 不再阻塞：数据还没到，它不等，立刻抛出 `BlockingIOError`；
# 没有人捕获，程序当场就结束了。（真正的 socket 也是这样，这个类只是模仿它等数据的样子。）
# 规则：阻塞的调用要等拿到数据才返回；非阻塞的调用马上返回，没有数据就抛出异常。"""
# ///
import time

class Socket:                        # a friend who needs 3 seconds for each answer
    blocking = True

    def setblocking(self, blocking):
        self.blocking = blocking

    def recv(self, size):
        if not self.blocking:
            raise BlockingIOError("no data yet")
        time.sleep(3)
        return b"hello"

socket = Socket()
data = socket.recv(1024)             # blocks until data arrives
print(data)
socket.setblocking(False)
data = socket.recv(1024)             # no data yet: what happens?
print(data)

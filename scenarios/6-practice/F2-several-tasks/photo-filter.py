# /// scenario
# format = 1
# id = "photo-filter"
# teaches = ["F2", "D2"]
#
# [title]
# en = "Chatting while the photo is worked on"
# zh = "一边处理照片，一边聊天"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "elapsed"
# en = "How many seconds does the whole program take?"
# zh = "整个程序一共用了几秒？"
#
# [[ask]]
# kind = "choice"
# en = "What if an `async def` function called `apply_filter(\"cat.jpg\")` itself, without `to_thread`?"
# zh = "如果不用 `to_thread`，而是由一个 `async def` 函数直接调用 `apply_filter(\"cat.jpg\")`，会怎么样？"
#
# [[ask.choice]]
# en = "The chat would begin only at second 4"
# zh = "聊天要到第 4 秒才开始"
# correct = true
# [ask.choice.because]
# en = "`time.sleep(4)` would then stop the thread of the event loop, as any blocking code would."
# zh = "那样 `time.sleep(4)` 就会让事件循环所在的线程停住，凡是阻塞的代码都是这样。"
#
# [[ask.choice]]
# en = "The same as now: inside `async def` nothing blocks"
# zh = "和现在一样：在 `async def` 里面什么都不会阻塞"
# correct = false
# [ask.choice.because]
# en = "`async def` does not change what `time.sleep` does; it blocks wherever it stands."
# zh = "`async def` 改变不了 `time.sleep`：写在哪里它都阻塞。"
#
# [[ask.choice]]
# en = "`apply_filter` would be cut into pieces by the event loop"
# zh = "事件循环会把 `apply_filter` 切成几段来运行"
# correct = false
# [ask.choice.because]
# en = "The event loop can switch only at an `await`, and `apply_filter` has none."
# zh = "事件循环只能在 `await` 处切换，而 `apply_filter` 里一个也没有。"
#
# [[hint]]
# en = "`time.sleep(4)` blocks a thread. Which thread is it here?"
# zh = "`time.sleep(4)` 会阻塞一个线程。这里阻塞的是哪一个？"
#
# [[hint]]
# en = "The event loop has its thread to itself. At which seconds are the three messages written?"
# zh = "事件循环自己的线程是空着的。三条消息分别在第几秒写出？"
#
# [answer]
# en = """
# `chat: hello`, `chat: how are you`, `chat: bye`, `filter done`, `cat.jpg in black and white`, in 4 seconds.
# `asyncio.to_thread(apply_filter, "cat.jpg")` lets the function run in another thread, so `time.sleep(4)` blocks only
# that one. The event loop is free for `chat`, which writes at seconds 0, 1 and 2. At second 4 the filter is done, and
# `gather` gets what the function returned. The rule: what blocks and cannot be changed into `await` belongs in
# `asyncio.to_thread`; hand over the function itself, without calling it."""
# zh = """
# `chat: hello`、`chat: how are you`、`chat: bye`、`filter done`、`cat.jpg in black and white`，一共 4 秒。
# `asyncio.to_thread(apply_filter, "cat.jpg")` 让这个函数在另一个线程里运行，所以 `time.sleep(4)` 阻塞的只是那个线程。
# 事件循环空着，可以运行 `chat`，在第 0、1、2 秒写出消息。第 4 秒滤镜处理完，`gather` 拿到函数的返回值。
# 规则：会阻塞、又没法改成 `await` 的代码，就交给 `asyncio.to_thread`；交过去的是函数本身，不要自己调用它。"""
# ///
import asyncio
import time

def apply_filter(photo):
    time.sleep(4)
    print("filter done")
    return photo + " in black and white"

async def chat():
    for message in ("hello", "how are you", "bye"):
        print("chat:", message)
        await asyncio.sleep(1)

async def main():
    photo, _ = await asyncio.gather(asyncio.to_thread(apply_filter, "cat.jpg"), chat())
    print(photo)

asyncio.run(main())

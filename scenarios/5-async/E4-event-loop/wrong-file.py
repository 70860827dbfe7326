# /// scenario
# format = 1
# id = "wrong-file"
# teaches = ["E4"]
#
# [title]
# en = "Stop, that is the wrong file!"
# zh = "停，打错文件了！"
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
# [[hint]]
# en = "After each page the printer comes to `await asyncio.sleep(0)`. Who else is ready to run at that moment?"
# zh = "每打完一页，打印机都会运行到 `await asyncio.sleep(0)`。这时还有谁可以运行？"
#
# [[hint]]
# en = "`me` needs two turns before `stop` is `True`. How many pages has the printer printed by then?"
# zh = "`me` 要轮到两次，`stop` 才会变成 `True`。到那时，打印机已经打了几页？"
#
# [answer]
# en = """
# `page 1`, `me: wrong file!`, `page 2`, `me: stop`, `printer: off`, in 1 second. The printer prints page 1 and comes to
# `await asyncio.sleep(0)`. That takes no time, but it hands control back, and now it is the turn of `me`: I notice the
# wrong file and walk to the printer, once more with `await asyncio.sleep(0)`. Page 2 is printed. At my second turn
# `stop` becomes `True`. When the printer looks at `if stop` for the third time, it leaves the loop, and one second
# later it is off. Pages 3 and 4 are never printed. The rule: `await asyncio.sleep(0)` in a long loop lets the other
# tasks in between; without it they would have to wait until the loop is over."""
# zh = """
# `page 1`、`me: wrong file!`、`page 2`、`me: stop`、`printer: off`，一共 1 秒。
# 打印机打完第 1 页，运行到 `await asyncio.sleep(0)`。这不花时间，但会交出控制权，于是轮到 `me`：发现打错了文件，
# 走向打印机，同样用了一次 `await asyncio.sleep(0)`。接着打第 2 页。`me` 第二次轮到时，`stop` 变成 `True`。
# 打印机第三次看 `if stop`，就离开循环，1 秒后关机。第 3、4 页就不会打出来了。
# 规则：在很长的循环里写 `await asyncio.sleep(0)`，别的任务就能插进来；不写，它们就只能等到循环结束。"""
# ///
import asyncio

stop = False

async def printer():
    for page in (1, 2, 3, 4):
        if stop:
            break
        print("page", page)
        await asyncio.sleep(0)
    await asyncio.sleep(1)
    print("printer: off")

async def me():
    global stop
    print("me: wrong file!")
    await asyncio.sleep(0)
    stop = True
    print("me: stop")

async def main():
    await asyncio.gather(printer(), me())

asyncio.run(main())

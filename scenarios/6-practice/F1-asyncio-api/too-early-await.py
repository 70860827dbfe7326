# /// scenario
# format = 1
# id = "too-early-await"
# teaches = ["F1", "E3"]
#
# [title]
# en = "Three photos, three tasks"
# zh = "三张照片，三个任务"
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
# en = "Which change brings the three photos within 3 seconds? There may be several right answers."
# zh = "怎样改，三张照片 3 秒就能下完？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "`await asyncio.gather(download(\"beach\", 2), download(\"tower\", 1), download(\"cat\", 3))`"
# zh = "`await asyncio.gather(download(\"beach\", 2), download(\"tower\", 1), download(\"cat\", 3))`"
# correct = true
# [ask.choice.because]
# en = "`gather` makes three tasks first and waits for all of them then."
# zh = "`gather` 会先创建好三个任务，然后一起等。"
#
# [[ask.choice]]
# en = "The three lines without `await`: `asyncio.create_task(...)`"
# zh = "三行都去掉 `await`，只写 `asyncio.create_task(...)`"
# correct = false
# [ask.choice.because]
# en = "Then nobody waits: the album is complete before any photo has come, and `asyncio.run` cancels the tasks."
# zh = "那就没有人等了：一张照片也没下完，就输出 `album complete`，任务随后被 `asyncio.run` 取消。"
#
# [[ask.choice]]
# en = "First three lines with `create_task` that keep the tasks in variables, then three lines with `await`"
# zh = "先用三行 `create_task`，把任务存进变量，再用三行 `await`"
# correct = true
# [ask.choice.because]
# en = "All three tasks exist before `main` waits for the first, so they all sleep at the same time."
# zh = "`main` 开始等第一个之前，三个任务都已经有了，所以它们同时睡眠。"
#
# [[hint]]
# en = "When is the second `create_task` called?"
# zh = "第二个 `create_task` 是什么时候调用的？"
#
# [[hint]]
# en = "Each line does two things: it makes a task, and it waits until the task has ended. When does the line below it come?"
# zh = "每一行都做了两件事：创建一个任务，再等它完成。下面那一行要到什么时候才轮得到？"
#
# [answer]
# en = """
# `start beach`, `end beach`, `start tower`, `end tower`, `start cat`, `end cat`, `album complete`, in 6 seconds. The
# first line makes a task for the beach and awaits it in the same breath. Until it has ended, at second 2, `main`
# stands in this line, and the task for the tower does not exist yet. So 2 + 1 + 3 = 6 seconds, the same as with plain
# `await download(...)`. The rule: a task brings something only if `main` does something else between `create_task`
# and `await`, such as making more tasks."""
# zh = """
# `start beach`、`end beach`、`start tower`、`end tower`、`start cat`、`end cat`、`album complete`，一共 6 秒。
# 第一行刚给 beach 创建好任务，马上就 `await` 它。到第 2 秒它结束为止，`main` 一直停在这一行，tower 的任务根本还不存在。
# 所以是 2 + 1 + 3 = 6 秒，和直接写 `await download(...)` 一样。
# 规则：在 `create_task` 和 `await` 之间，`main` 要去做点别的事（比如再创建几个任务），任务才派得上用场。"""
# ///
import asyncio

async def download(photo, seconds):
    print("start", photo)
    await asyncio.sleep(seconds)
    print("end", photo)

async def main():
    await asyncio.create_task(download("beach", 2))
    await asyncio.create_task(download("tower", 1))
    await asyncio.create_task(download("cat", 3))
    print("album complete")

asyncio.run(main())

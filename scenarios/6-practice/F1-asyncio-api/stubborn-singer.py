# /// scenario
# format = 1
# id = "stubborn-singer"
# teaches = ["F1", "A4"]
#
# [title]
# en = "Please stop singing"
# zh = "请别唱了"
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
# en = "What has to be changed in `sing` so that the singer really stops? There may be several right answers."
# zh = "`sing` 要怎样改，歌手才会真的停下？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "Nothing: `cancelled()` only becomes `True` a little later"
# zh = "什么也不用改：`cancelled()` 只是晚一点才变成 `True`"
# correct = false
# [ask.choice.because]
# en = "The task has ended in the ordinary way, after its last song. That cannot change any more."
# zh = "任务唱完最后一首，正常结束了，这一点不会再变。"
#
# [[ask.choice]]
# en = "Leave out `try` and `except`"
# zh = "把 `try` 和 `except` 去掉"
# correct = true
# [ask.choice.because]
# en = "Then nobody catches the exception: the song breaks off, and the task ends cancelled."
# zh = "这样就没有谁捕获异常：歌唱到一半停下，任务以取消结束。"
#
# [[ask.choice]]
# en = "Write `raise` at the end of the `except` block"
# zh = "在 `except` 块的最后写 `raise`"
# correct = true
# [ask.choice.because]
# en = "Then the exception leaves the coroutine, the task ends cancelled, and `await singer` raises `CancelledError`."
# zh = "这样异常会离开协程，任务以取消结束，`await singer` 也会抛出 `CancelledError`。"
#
# [[hint]]
# en = "What arrives in the singer's task after `singer.cancel()`, and who catches it?"
# zh = "`singer.cancel()` 之后，歌手的任务里会出现什么？谁捕获了它？"
#
# [[hint]]
# en = "Where does the program go on after an `except` block inside of a `for` loop?"
# zh = "`for` 循环里的 `except` 块执行完，程序从哪里继续？"
#
# [answer]
# en = """
# `song 1`, `please stop True`, `no, I go on`, `song 2`, `song 3`, `cancelled: False`, in 7 seconds. At second 1
# `singer.cancel()` asks the task to stop. At `await singer` the singer has its turn: `CancelledError` is raised at
# its `await asyncio.sleep(3)`, but the `except` catches it and prints `no, I go on`. With that it is gone. The loop
# goes on with song 2 at second 1 and song 3 at second 4, and at second 7 the task ends as if nothing had happened.
# The rule: cancelling is an exception that arrives in the task; whoever catches `CancelledError` must raise it again."""
# zh = """
# `song 1`、`please stop True`、`no, I go on`、`song 2`、`song 3`、`cancelled: False`，一共 7 秒。
# 第 1 秒，`singer.cancel()` 请任务停下。到了 `await singer`，轮到歌手运行：`CancelledError` 在它的
# `await asyncio.sleep(3)` 处抛出，可是被 `except` 捕获，输出 `no, I go on`，异常到此就没了。循环接着唱：第 1 秒唱
# song 2，第 4 秒唱 song 3，第 7 秒任务结束，好像什么也没发生过。
# 规则：取消就是一个送进任务里的异常；捕获了 `CancelledError`，就要再把它抛出去。"""
# ///
import asyncio

async def sing():
    for song in ("song 1", "song 2", "song 3"):
        try:
            print(song)
            await asyncio.sleep(3)
        except asyncio.CancelledError:
            print("no, I go on")

async def main():
    singer = asyncio.create_task(sing())
    await asyncio.sleep(1)
    print("please stop", singer.cancel())
    await singer
    print("cancelled:", singer.cancelled())

asyncio.run(main())

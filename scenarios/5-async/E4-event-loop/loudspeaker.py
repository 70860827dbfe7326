# /// scenario
# format = 1
# id = "loudspeaker"
# teaches = ["E4", "D3"]
#
# [title]
# en = "Two announcements, one loudspeaker"
# zh = "两条广播，一个喇叭"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "Where inside `announce` can a task stop and let the other one speak?"
# zh = "在 `announce` 里，任务可以在哪里停下来，让另一个说话？"
#
# [[hint]]
# en = "Tasks switch only at an `await` that has to wait. How many of them does `announce` have?"
# zh = "任务只在需要等待的 `await` 处切换。`announce` 里有几处？"
#
# [answer]
# en = """
# `attention please`, `train to Rome`, `track 1`, `attention please`, `train to Oslo`, `track 2`. `gather` starts both
# announcements in the order in which they are written, Rome first. `announce` has three `print` lines and no `await`:
# there is no place where it could stop. So the whole announcement for Rome is made before the one for Oslo begins.
# The rule: between two `await`s nobody can interrupt a task; tasks are not threads."""
# zh = """
# `attention please`、`train to Rome`、`track 1`、`attention please`、`train to Oslo`、`track 2`。
# `gather` 按书写顺序启动两条广播，Rome 在先。`announce` 里有三行 `print`，一个 `await` 也没有，也就没有可以停下来的地方。
# 所以 Rome 的广播要全部播完，Oslo 的才开始。
# 规则：在两个 `await` 之间，谁也不能打断一个任务；任务不是线程。"""
# ///
import asyncio

async def announce(city, track):
    print("attention please")
    print("train to", city)
    print("track", track)

async def main():
    await asyncio.gather(announce("Rome", 1), announce("Oslo", 2))

asyncio.run(main())

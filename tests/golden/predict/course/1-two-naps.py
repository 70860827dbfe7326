# /// scenario
# format = 1
# id = "two-naps"
# teaches = ["E3"]
#
# [title]
# en = "Two naps"
# zh = "两次小睡"
#
# [[ask]]
# kind = "output"
# en = "What is printed, line by line?"
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "Who is awake while Ann sleeps?"
# zh = "Ann 睡觉的时候，谁醒着？"
#
# [[hint]]
# en = "Whose nap is shorter?"
# zh = "谁睡得更短？"
#
# [answer]
# en = """
# Both fall asleep at once: a nap stops nobody else. Bob sleeps for 1 second and wakes
# up first."""
# zh = """
# 两个人同时睡着：一个人小睡并不妨碍别人。
# Bob 只睡 1 秒，所以先醒。"""
# ///
import asyncio

async def nap(name, seconds):
    print(f"{name} lies down")
    await asyncio.sleep(seconds)
    print(f"{name} gets up")

async def main():
    await asyncio.gather(nap("Ann", 2), nap("Bob", 1))

asyncio.run(main())

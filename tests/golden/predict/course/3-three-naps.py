# /// scenario
# format = 1
# id = "three-naps"
# teaches = ["E3"]
#
# [title]
# en = "Three naps"
# zh = "三次小睡"
#
# [[ask]]
# kind = "output"
# en = "What is printed?"
# zh = "程序会输出什么？"
#
# [answer]
# en = "The shortest nap ends first."
# zh = "睡得最短的先醒。"
# ///
import asyncio

async def nap(seconds):
    await asyncio.sleep(seconds)
    print(seconds)

async def main():
    await asyncio.gather(nap(3), nap(1), nap(2))

asyncio.run(main())

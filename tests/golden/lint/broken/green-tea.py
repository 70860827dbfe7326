# /// scenario
# format = 1
# id = "green-tea"
# teaches = ["E3"]
#
# [title]
# en = "Green tea, 100 % hot: \"fresh\""
# zh = "绿茶"
#
# [[ask]]
# kind = "output"
# en = "What does `brwe` print?"
# zh = "What is printed?"
#
# [answer]
# en = "`green out`, after 9 seconds: `async with`."
# zh = "`green out`，在第 9 秒。"
# ///
import asyncio

async def brew(tea):
    print(tea, "in")
    await asyncio.sleep(1)
    print(tea, "out")

async def main():
    await asyncio.gather(brew("green"))

asyncio.run(main())

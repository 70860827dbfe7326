# /// scenario
# format = 1
# id = "fitting-rooms"
# teaches = ["F3", "F2"]
#
# [title]
# en = "Four customers, two fitting rooms"
# zh = "四位顾客，两间试衣间"
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
# en = "Who are the first two, and which of them comes out first?"
# zh = "最先进去的两位是谁？其中谁先出来？"
#
# [[hint]]
# en = "When one room is free again, does Eva have to wait for the other one too?"
# zh = "空出一间以后，Eva 还要等另一间也空出来吗？"
#
# [answer]
# en = """
# `Ann goes in`, `Ben goes in`, `Ben comes out`, `Eva goes in`, `Eva comes out`, `Tom goes in`, `Ann comes out`,
# `Tom comes out`, `shop closed`, in 6 seconds. `asyncio.Semaphore(2)` has two places. Ann and Ben take them at second
# 0, Eva and Tom wait. At second 1 Ben comes out, and his place goes to Eva at once, although Ann is still trying on.
# Eva comes out at second 3 and Tom takes that place until second 6; Ann has come out at second 4. The rule: a
# semaphore hands on each place as soon as it is free; it does not let people in by twos."""
# zh = """
# `Ann goes in`、`Ben goes in`、`Ben comes out`、`Eva goes in`、`Eva comes out`、`Tom goes in`、`Ann comes out`、
# `Tom comes out`、`shop closed`，一共 6 秒。
# `asyncio.Semaphore(2)` 有两个名额。第 0 秒 Ann 和 Ben 各占一个，Eva 和 Tom 等着。第 1 秒 Ben 出来，他的名额马上给了
# Eva，尽管 Ann 还在试。Eva 第 3 秒出来，Tom 接着用这个名额，直到第 6 秒；Ann 在第 4 秒出来。
# 规则：信号量的名额一空出来，就马上给下一个人；并不是两个两个一批地放进去。"""
# ///
import asyncio

async def try_on(name, minutes, rooms):
    async with rooms:
        print(name, "goes in")
        await asyncio.sleep(minutes)
        print(name, "comes out")

async def main():
    rooms = asyncio.Semaphore(2)
    await asyncio.gather(
        try_on("Ann", 4, rooms), try_on("Ben", 1, rooms),
        try_on("Eva", 2, rooms), try_on("Tom", 3, rooms))
    print("shop closed")

asyncio.run(main())

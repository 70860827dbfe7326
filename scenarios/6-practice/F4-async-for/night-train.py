# /// scenario
# format = 1
# id = "night-train"
# teaches = ["F4", "C1"]
#
# [title]
# en = "Back on the same train"
# zh = "回到同一列火车上"
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
# en = "At which second does the train stop in Bern, and in Milan? When does the conductor come?"
# zh = "火车第几秒到 Bern，第几秒到 Milan？列车员什么时候来？"
#
# [[hint]]
# en = "How many trains are there in this program?"
# zh = "这个程序里有几列火车？"
#
# [[hint]]
# en = "`break` ends the loop. What does it do to `self.stations`?"
# zh = "`break` 结束了循环。它会改变 `self.stations` 吗？"
#
# [answer]
# en = """
# `stop: Bern`, `tickets, please`, `stop: Milan`, `buy an ice cream`, `stop: Rome`, in 6 seconds. `async for` asks
# `__aiter__`, which gives the train itself, and awaits `__anext__` for each round: 2 seconds, and the next station is
# taken from the list. While it waits others may run, so the conductor comes at second 3, between Bern and Milan.
# After Milan `break` leaves the loop; the list still has Rome. The second `async for` gets the same train and goes on
# with Rome. Then the list is empty, and `StopAsyncIteration` ends the loop. The rule: an object whose `__aiter__`
# returns itself goes on where it stood; to begin again takes a new one."""
# zh = """
# `stop: Bern`、`tickets, please`、`stop: Milan`、`buy an ice cream`、`stop: Rome`，一共 6 秒。
# `async for` 先调用 `__aiter__`，得到的就是火车对象自己；然后每一轮都 `await` 一次 `__anext__`：等 2 秒，
# 从列表里取出下一站。等的时候别人可以运行，所以第 3 秒，在 Bern 和 Milan 之间，列车员来了。到了 Milan，
# `break` 离开循环，列表里还剩 Rome。第二个 `async for` 用的是同一列火车，从 Rome 接着走。之后列表空了，
# `StopAsyncIteration` 结束循环。
# 规则：`__aiter__` 返回自己的对象，会从上次停下的地方继续；想从头开始，要用一个新的。"""
# ///
import asyncio

class Train:
    def __init__(self, *stations):
        self.stations = list(stations)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.stations:
            raise StopAsyncIteration
        await asyncio.sleep(2)
        return self.stations.pop(0)

async def conductor():
    await asyncio.sleep(3)
    print("tickets, please")

async def main():
    check = asyncio.create_task(conductor())
    train = Train("Bern", "Milan", "Rome")
    async for station in train:
        print("stop:", station)
        if station == "Milan":
            break
    print("buy an ice cream")
    async for station in train:
        print("stop:", station)

asyncio.run(main())

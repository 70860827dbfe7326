# async for awaits __anext__ until StopAsyncIteration.
import asyncio

class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        print("aiter")
        return self

    async def __anext__(self):
        await asyncio.sleep(0.1)
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n

async def main():
    async for x in Countdown(3):
        print(x, round(asyncio.get_running_loop().time(), 1))
    else:
        print("else")
    async for x in Countdown(5):
        if x == 3:
            break
    else:
        print("never")
    print("broke at", x)

asyncio.run(main())

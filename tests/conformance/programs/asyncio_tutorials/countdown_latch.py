# A latch opens when enough have arrived; an Event made into something new.
import asyncio

class CountDownLatch:
    def __init__(self, count):
        self.count = count
        self._zero = asyncio.Event()

    def count_down(self):
        if self.count > 0:
            self.count -= 1
        if self.count == 0:
            self._zero.set()

    def __await__(self):
        return self._zero.wait().__await__()

async def service(name, seconds, latch):
    await asyncio.sleep(seconds)
    print(f"{name} is up")
    latch.count_down()

async def main():
    latch = CountDownLatch(3)
    services = [asyncio.create_task(service(*pair, latch)) for pair in (("db", 2), ("cache", 1), ("web", 3))]
    for patience in (1.5, 5):
        try:
            print("opened:", await asyncio.wait_for(latch, patience), asyncio.get_running_loop().time())
        except TimeoutError:
            print("still waiting for", latch.count)
    await latch
    await asyncio.wait(services)

asyncio.run(main())

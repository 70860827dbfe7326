# At most three calls in any second: a rate limiter with a deque of times.
import asyncio
import collections

class RateLimiter:
    def __init__(self, calls, period):
        self.calls, self.period = calls, period
        self.times = collections.deque()
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            loop = asyncio.get_running_loop()
            while self.times and loop.time() - self.times[0] >= self.period:
                self.times.popleft()
            if len(self.times) >= self.calls:
                await asyncio.sleep(self.times[0] + self.period - loop.time())
                self.times.popleft()
            self.times.append(loop.time())

    async def __aexit__(self, *exc):
        return False

async def call(limiter, n):
    async with limiter:
        print(f"{asyncio.get_running_loop().time():.1f} call {n}")
        await asyncio.sleep(0.25)

async def main():
    limiter = RateLimiter(3, 1)
    await asyncio.gather(*[call(limiter, n) for n in range(8)])

if __name__ == "__main__":
    asyncio.run(main())

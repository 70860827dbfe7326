# A token bucket as an asynchronous context manager.
import asyncio

class RateLimiter:
    def __init__(self, rate, per):
        self.rate, self.per = rate, per
        self.times = []

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            self.times = [t for t in self.times if now - t < self.per - 1e-9]
            if len(self.times) < self.rate:
                self.times.append(now)
                return now
            await asyncio.sleep(self.times[0] + self.per - now)

    async def __aexit__(self, *details):
        return False

async def call(n, limiter):
    async with limiter as now:
        print(f"call {n} at {now:.1f}")
        await asyncio.sleep(0.1)
    return n

async def main():
    limiter = RateLimiter(2, 1)
    print(await asyncio.gather(*(call(n, limiter) for n in range(5))))

asyncio.run(main())

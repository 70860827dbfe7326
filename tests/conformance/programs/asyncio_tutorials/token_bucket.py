# A token bucket: bursts up to its size, then the rate at which it fills.
import asyncio

class TokenBucket:
    def __init__(self, rate, size):
        self.rate, self.size = rate, size
        self.tokens, self.updated = size, asyncio.get_running_loop().time()

    def refill(self):
        now = asyncio.get_running_loop().time()
        self.tokens = min(self.size, self.tokens + (now - self.updated) * self.rate)
        self.updated = now

    async def take(self, count=1):
        while True:
            self.refill()
            if self.tokens >= count:
                self.tokens -= count
                return self.tokens
            await asyncio.sleep((count - self.tokens) / self.rate)

async def main():
    bucket = TokenBucket(rate=2, size=4)
    for n in range(7):
        left = await bucket.take()
        print(f"{asyncio.get_running_loop().time():.2f} request {n}, {left:.1f} tokens left")
    await asyncio.sleep(10)
    print(f"after a pause: {await bucket.take(3):.1f}")

asyncio.run(main())

# A leaky bucket: what comes in bursts goes out evenly, and what does not fit is lost.
import asyncio

class LeakyBucket:
    def __init__(self, capacity, interval):
        self.queue = asyncio.Queue(capacity)
        self.interval = interval
        self.lost = []

    def pour(self, drop):
        try:
            self.queue.put_nowait(drop)
        except asyncio.QueueFull:
            self.lost.append(drop)

    async def leak(self):
        while True:
            drop = await self.queue.get()
            print(f"{asyncio.get_running_loop().time():.1f} drop {drop}")
            await asyncio.sleep(self.interval)

async def main():
    bucket = LeakyBucket(3, 0.5)
    leaking = asyncio.create_task(bucket.leak())
    for burst in ([1, 2], [3, 4, 5, 6], [7]):
        for drop in burst:
            bucket.pour(drop)
        await asyncio.sleep(1)
    await asyncio.sleep(3)
    leaking.cancel()
    print("lost", bucket.lost, bucket.queue.qsize())

asyncio.run(main())

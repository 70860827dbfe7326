# datetime.now() moves with the loop's clock.
import asyncio
from datetime import datetime, timedelta

async def tick(n, every):
    for i in range(n):
        print(datetime.now().strftime('%H:%M:%S.%f')[:-3], 'tick', i)
        await asyncio.sleep(every)

async def main():
    begin = datetime.now()
    await asyncio.gather(tick(3, 1.5), tick(2, 2))
    took = datetime.now() - begin
    print(took, took > timedelta(seconds=4), took.total_seconds(), begin.isoformat())

asyncio.run(main())

# A ticker four waits old is late: main, who waited once, is gone before the tick at the end.
import asyncio

async def ticker(name, period):
    count = 0
    try:
        while True:
            await asyncio.sleep(period)
            count += 1
            print(name, count)
    finally:
        print(name, "ticked", count, "times")

async def main(periods):
    task = asyncio.create_task(ticker(f"every {1 / periods}", 1 / periods))
    await asyncio.sleep(1)
    task.cancel()
    print("main ends at", asyncio.get_running_loop().time())

for periods in (1, 2, 4):
    asyncio.run(main(periods))

# A timer that is one wait later than another at the same time still shares its iteration.
import asyncio

async def ticker(period):
    for n in range(5):
        print("tick", n)
        await asyncio.sleep(period)

async def main():
    task = asyncio.create_task(ticker(0.5))
    await asyncio.sleep(0.5)
    print("main at 0.5")
    await asyncio.sleep(0.5)
    print("main at 1.0")
    task.cancel()

asyncio.run(main())

# A ticker whose tick falls on the end of main is several waits late by then: it does not tick.
import asyncio

async def ticker(period):
    n = 0
    while True:
        print("tick", n)
        n += 1
        await asyncio.sleep(period)

async def main():
    task = asyncio.create_task(ticker(0.25))
    await asyncio.sleep(1)
    print("main ends", task.done())

asyncio.run(main())

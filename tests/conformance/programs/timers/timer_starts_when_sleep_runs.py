# The time counts from the moment the sleep first runs, not from its creation.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    waiting = asyncio.sleep(1)
    await asyncio.sleep(2)
    print(loop.time())
    await waiting
    print(loop.time())
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(3)
    await task
    print(loop.time())

asyncio.run(main())

# A child of gather, reached through a task.
import asyncio

async def work(n):
    await asyncio.sleep(n)
    raise LookupError(n)

async def main():
    await asyncio.gather(
        work(1),
        work(2),
    )

asyncio.run(main())

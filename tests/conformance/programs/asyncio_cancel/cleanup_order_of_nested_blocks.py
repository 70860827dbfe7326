# One cancellation unwinds all blocks from the inside; each cleanup may await.
import asyncio
import contextlib

@contextlib.asynccontextmanager
async def resource(name, delay):
    print("open", name)
    try:
        yield
    finally:
        await asyncio.sleep(delay)
        print("close", name, asyncio.get_running_loop().time())

async def work():
    async with resource("outer", 1):
        try:
            async with resource("inner", 2):
                await asyncio.sleep(100)
        finally:
            await asyncio.sleep(0)
            print("between")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))

asyncio.run(main())

# A cancellation reaches the generator where it awaits; it is finished afterwards.
import asyncio

async def ticks():
    try:
        while True:
            await asyncio.sleep(1)
            yield asyncio.get_running_loop().time()
    except asyncio.CancelledError as error:
        print("inside the generator:", repr(error))
        raise
    finally:
        print("its finally")

async def consumer(items):
    async for time in items:
        print(time)

async def main():
    items = ticks()
    task = asyncio.create_task(consumer(items))
    await asyncio.sleep(2.5)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main:", repr(error))
    print([x async for x in items])

asyncio.run(main())

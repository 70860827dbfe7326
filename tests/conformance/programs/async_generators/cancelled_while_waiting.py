# Cancelling the consumer raises CancelledError inside the generator.
import asyncio

async def gen():
    try:
        while True:
            yield "tick"
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled inside")
        raise
    finally:
        print("clean up")

async def consume():
    async for x in gen():
        print(x)

async def main():
    task = asyncio.create_task(consume())
    await asyncio.sleep(1.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("task cancelled", task.cancelled())

asyncio.run(main())

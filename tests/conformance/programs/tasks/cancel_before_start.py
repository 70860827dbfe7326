# A task cancelled before its first step never enters its body.
import asyncio

async def body():
    try:
        print("never")
    finally:
        print("never either")

async def main():
    task = asyncio.create_task(body())
    task.cancel()
    print(task.done())
    await asyncio.sleep(0)
    print(task.done(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))

asyncio.run(main())

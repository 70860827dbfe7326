# A child fails while the body awaits: the body is interrupted, and may not swallow it for good.
import asyncio

async def fails():
    await asyncio.sleep(1)
    raise ValueError("child")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("body interrupted at", asyncio.get_running_loop().time(), group)
                await asyncio.sleep(1)
                print("body goes on all the same")
    except* ValueError as caught:
        print(caught.exceptions, asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            try:
                await asyncio.sleep(5)
            finally:
                raise KeyError("body")
    except* (ValueError, KeyError) as caught:
        print(caught.exceptions)

asyncio.run(main())

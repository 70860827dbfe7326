# A timeout around a group, and a group around a timeout.
import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
        print("child", n, "done")
    except asyncio.CancelledError:
        print("child", n, "cancelled")
        raise

async def main():
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as group:
                for n in (1, 3, 5):
                    group.create_task(child(n))
    except TimeoutError:
        print("TimeoutError at", asyncio.get_running_loop().time(), asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(4))
            async with asyncio.timeout(1):
                await child(9)
    except* TimeoutError as caught:
        print(caught.exceptions, asyncio.get_running_loop().time())

asyncio.run(main())

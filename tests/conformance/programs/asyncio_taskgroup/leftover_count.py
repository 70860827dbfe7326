# 3.11 leaves cancelling() at 1 if the parent waited at the end of the block, at 0 if in the body.
import asyncio

async def fails():
    await asyncio.sleep(1)
    raise ValueError("child")

async def parent(in_body):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            if in_body:
                await asyncio.sleep(5)
    except* ValueError:
        pass
    me = asyncio.current_task()
    print("in the body" if in_body else "at the end", me.cancelling())
    await asyncio.sleep(1)
    print("and sleeping works")

async def main():
    await asyncio.create_task(parent(True))
    await asyncio.create_task(parent(False))

asyncio.run(main())

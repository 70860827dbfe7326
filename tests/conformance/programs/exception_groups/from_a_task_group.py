# TaskGroup raises a group of what its tasks raised.
import asyncio

async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(1, ValueError("a")))
            group.create_task(fail(1, KeyError("b")))
            group.create_task(fail(5, OSError("never")))
    except* ValueError as g:
        print("value", repr(g))
    except* KeyError as g:
        print("key", repr(g))
    print(asyncio.get_running_loop().time())

asyncio.run(main())

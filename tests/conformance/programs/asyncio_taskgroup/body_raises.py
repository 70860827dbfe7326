# The body raises: children are cancelled, those that have not started never run.
import asyncio

async def child(name):
    print(name, "starts")
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a"))
            await asyncio.sleep(0)
            late = group.create_task(child("b"))
            raise RuntimeError("body")
    except* RuntimeError as caught:
        print(repr(caught), late.cancelled(), group)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("c"))
            await asyncio.sleep(0)
            raise asyncio.CancelledError("by the body")
    except asyncio.CancelledError as error:
        print("not a group:", repr(error))

asyncio.run(main())

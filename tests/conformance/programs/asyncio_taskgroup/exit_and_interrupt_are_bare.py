# SystemExit and KeyboardInterrupt of a child are raised bare, not in a group.
import asyncio

async def leave(kind):
    await asyncio.sleep(1)
    raise kind("leaving")

async def sibling():
    try:
        await asyncio.sleep(5)
    finally:
        print("sibling ends")

async def main(kind):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sibling())
            group.create_task(leave(kind))
    except BaseException as error:
        print("main sees", repr(error))
        raise

for kind in (SystemExit, KeyboardInterrupt):
    try:
        asyncio.run(main(kind))
    except BaseException as error:
        print("run raised", repr(error))

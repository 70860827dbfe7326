# A task that awaits itself is told so, and may go on.
import asyncio

async def selfish():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error).split(":")[0])
    await asyncio.sleep(1)
    return "still fine"

async def through_a_shield():
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.current_task()), 1)
    except TimeoutError:
        return "waited for itself in vain"

async def main():
    print(await asyncio.create_task(selfish()))
    print(await asyncio.create_task(through_a_shield()))
    print(asyncio.get_running_loop().time())

asyncio.run(main())

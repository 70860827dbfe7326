# Where print_stack writes when it is not told.
import asyncio


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer(), name="outer")
    await asyncio.sleep(0)
    task.print_stack()
    await task
    task.print_stack()


asyncio.run(main())

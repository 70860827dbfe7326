# Names come from one counter: Task-1 is main.
import asyncio

async def nothing():
    pass

async def main():
    first = asyncio.create_task(nothing())
    second = asyncio.create_task(nothing(), name="mine")
    third = asyncio.create_task(nothing())
    print(first.get_name(), second.get_name(), third.get_name())
    await asyncio.gather(nothing(), nothing())
    last = asyncio.create_task(nothing())
    print(last.get_name())
    await last

asyncio.run(main())

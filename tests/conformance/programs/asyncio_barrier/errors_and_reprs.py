# parties must be positive; filling, draining, broken.
import asyncio
import re

def show(barrier):
    print(re.sub(r" at 0x\w+", "", repr(barrier)))

async def main():
    for parties in (0, -1):
        try:
            asyncio.Barrier(parties)
        except ValueError as error:
            print(error)
    barrier = asyncio.Barrier(2)
    show(barrier)
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    show(barrier)
    print(await barrier.wait())
    show(barrier)
    await task
    show(barrier)
    await barrier.abort()
    show(barrier)
    try:
        with barrier:
            pass
    except TypeError as error:
        print(error)
    single = asyncio.Barrier(1)
    print(await single.wait(), await single.wait())

asyncio.run(main())

# unset, set, and how many wait.
import asyncio
import re

def show(event):
    print(re.sub(r" at 0x\w+", "", repr(event)))

async def main():
    event = asyncio.Event()
    show(event)
    tasks = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    show(event)
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    show(event)
    event.set()
    show(event)
    await asyncio.sleep(0)
    show(event)
    event.clear()
    show(event)

asyncio.run(main())

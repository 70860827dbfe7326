# set() wakes all waiters in the order they came; wait() of a set event does not suspend.
import asyncio

async def waiter(name, event):
    print(name, "waits")
    print(name, "has", await event.wait())
    print(name, "again", await event.wait())

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in range(3)]
    await asyncio.sleep(1)
    print(event.is_set(), event.set(), event.is_set())
    event.set()
    for task in tasks:
        await task
    event.clear()
    event.clear()
    print(event.is_set())

asyncio.run(main())

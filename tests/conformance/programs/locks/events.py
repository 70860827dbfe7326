# An event wakes everybody who waits, and stays set until it is cleared.
import asyncio

async def wait(name, event):
    print(name, "waits", await event.wait(), asyncio.get_running_loop().time())

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait(n, event)) for n in "abc"]
    await asyncio.sleep(1)
    print(event.is_set())
    event.set()
    print("set", event.is_set())
    await wait("late", event)
    await asyncio.gather(*tasks)
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), 2)
    except TimeoutError:
        print("still clear", asyncio.get_running_loop().time())

asyncio.run(main())

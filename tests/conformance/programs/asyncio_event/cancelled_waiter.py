# A cancelled waiter goes; the others are woken as if it had never been there.
import asyncio

async def waiter(name, event):
    try:
        await event.wait()
        print(name, "woke")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    tasks[2].cancel()           # woken already, and cancelled all the same
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks])
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 1)
    except TimeoutError:
        print("never set", asyncio.get_running_loop().time())

asyncio.run(main())

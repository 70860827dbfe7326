# A primitive belongs to the first loop in which somebody had to wait for it.
import asyncio
import re

event, lock, queue = asyncio.Event(), asyncio.Lock(), asyncio.Queue()
print("made without a loop", event.is_set(), lock.locked(), queue.qsize())

async def wait_in_vain(awaitable):
    try:
        await asyncio.wait_for(awaitable, 1)
    except TimeoutError:
        print("timed out")
    except RuntimeError as error:
        print(re.sub(r" at 0x\w+", "", str(error)))

async def main():
    await wait_in_vain(event.wait())
    await wait_in_vain(queue.get())
    if not lock.locked():
        await lock.acquire()        # it need not wait, so it does not bind

asyncio.run(main())
asyncio.run(main())

async def third():
    await wait_in_vain(lock.acquire())
    lock.release()
    event.set()
    print(await event.wait(), lock.locked())

asyncio.run(third())

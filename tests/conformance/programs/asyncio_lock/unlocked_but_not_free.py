# After release() the lock reads unlocked until the woken waiter runs.
import asyncio

async def waiter(name, lock, log):
    log.append(f"{name} asks")
    async with lock:
        log.append(f"{name} has it")

async def main():
    lock, log = asyncio.Lock(), []
    print(await lock.acquire(), lock.locked())
    first = asyncio.create_task(waiter("first", lock, log))
    await asyncio.sleep(0)
    lock.release()
    log.append(f"released, locked: {lock.locked()}")
    await waiter("main", lock, log)
    print(*log, sep="\n")
    print(first.done(), lock.locked())

asyncio.run(main())

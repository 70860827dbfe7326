# release() hands the slot to the first waiter: a newcomer cannot take it on the way.
import asyncio

async def waiter(name, semaphore):
    await semaphore.acquire()
    print(name, "has a slot")

async def main():
    semaphore = asyncio.Semaphore(1)
    print(await semaphore.acquire(), semaphore.locked())
    waiting = asyncio.create_task(waiter("waiter", semaphore))
    await asyncio.sleep(0)
    semaphore.release()
    print("locked after the release:", semaphore.locked())
    late = asyncio.create_task(waiter("late", semaphore))
    await asyncio.sleep(1)
    print(waiting.done(), late.done())
    semaphore.release()
    await late
    for _ in range(3):
        semaphore.release()
    print(semaphore.locked(), [await semaphore.acquire() for _ in range(3)], semaphore.locked())

asyncio.run(main())

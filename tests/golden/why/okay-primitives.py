# why 3
# why 3 --before 4
# why 5
import asyncio

async def holder(lock):
    async with lock:
        print("holder has it")
        await asyncio.sleep(1)
        print("holder lets go")

async def waiter(lock, queue):
    async with lock:
        print("waiter has it")
    queue.put_nowait("a parcel")

async def main():
    lock, queue = asyncio.Lock(), asyncio.Queue()
    tasks = [asyncio.create_task(holder(lock)), asyncio.create_task(waiter(lock, queue))]
    print("main waits")
    print("main got", await queue.get())
    await asyncio.gather(*tasks)

asyncio.run(main())

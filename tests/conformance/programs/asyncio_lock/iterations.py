# A free lock takes no iteration; a waiter resumes one iteration after the release.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def waiter(lock):
    async with lock:
        print("waiter has it in turn", turn)

async def main():
    asyncio.get_running_loop().call_soon(count, 20)
    await asyncio.sleep(0)
    lock, before = asyncio.Lock(), turn
    for _ in range(3):
        async with lock:
            pass
    print("three times free:", turn - before)
    await lock.acquire()
    tasks = [asyncio.create_task(waiter(lock)) for _ in range(3)]
    await asyncio.sleep(0)
    print("released in turn", turn)
    lock.release()
    await asyncio.wait(tasks)

asyncio.run(main())

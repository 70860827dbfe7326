# put on a queue with room and get on one with items take no iteration.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def other():
    print("other task starts in turn", turn)

async def main():
    asyncio.get_running_loop().call_soon(count, 9)
    await asyncio.sleep(0)
    queue, before = asyncio.Queue(), turn
    asyncio.create_task(other())
    for n in range(100):
        await queue.put(n)
    print("put", queue.qsize(), turn - before)
    print("got", sum([await queue.get() for _ in range(100)]), turn - before)
    await asyncio.sleep(0)
    print(queue.empty(), queue.full(), queue.maxsize)

asyncio.run(main())

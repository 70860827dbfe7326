# Cancelling who awaits a gather: the children after 1 iteration, the gatherer after 3.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def child(name):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("child", name, "after", turn - start)
        raise

async def gatherer():
    try:
        await asyncio.gather(child("a"), child("b"))
    except asyncio.CancelledError:
        print("gatherer after", turn - start)
        raise

async def main():
    global start
    asyncio.get_running_loop().call_soon(count, 20)
    task = asyncio.create_task(gatherer())
    for _ in range(4):
        await asyncio.sleep(0)
    start = turn
    task.cancel()
    await asyncio.wait([task])
    print("main after", turn - start, task.cancelled())

asyncio.run(main())

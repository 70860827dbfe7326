# Cancelling travels down to what is waited for, then up again, one iteration per level.
import asyncio

turn = start = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def level(depth):
    try:
        await (asyncio.create_task(level(depth - 1)) if depth else asyncio.sleep(9))
    except asyncio.CancelledError as error:
        print("level", depth, "after", turn - start, error.args)
        raise

async def main():
    global start
    asyncio.get_running_loop().call_soon(count, 20)
    task = asyncio.create_task(level(3))
    for _ in range(5):
        await asyncio.sleep(0)
    start = turn
    task.cancel("stop")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main after", turn - start, error.args)

asyncio.run(main())

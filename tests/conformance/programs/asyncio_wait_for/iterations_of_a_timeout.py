# From the timer to the TimeoutError: 4 iterations when a sleep is interrupted.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("interrupted in turn", turn)
        raise

async def main():
    asyncio.get_running_loop().call_later(1, count, 9)
    try:
        await asyncio.wait_for(work(), 1)
    except TimeoutError:
        print("TimeoutError in turn", turn)
    await asyncio.sleep(1)
    before = turn
    asyncio.get_running_loop().call_later(1, count, 9)
    try:
        await asyncio.wait_for(asyncio.get_running_loop().create_future(), 1)
    except TimeoutError:
        print("a bare future after", turn - before - 1)

asyncio.run(main())

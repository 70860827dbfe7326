# gather of children that return at once takes 3 iterations, of done ones 2, of none 0.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def child(value):
    return value

async def measure(name, awaitable):
    before = turn
    print(name, await awaitable, turn - before)

async def main():
    asyncio.get_running_loop().call_soon(count, 30)
    await asyncio.sleep(0)
    await measure("fresh", asyncio.gather(child(1), child(2)))
    done = [asyncio.create_task(child(3)), asyncio.create_task(child(4))]
    await asyncio.wait(done)
    await measure("done", asyncio.gather(*done))
    await measure("empty", asyncio.gather())
    await measure("nested", asyncio.gather(asyncio.gather(child(5)), child(6)))
    await measure("kept errors", asyncio.gather(child(7), return_exceptions=True))

asyncio.run(main())

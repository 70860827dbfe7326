# wait_for makes a task: 3 iterations for one that returns at once, 2 for a done one, 0 without a limit.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def child():
    return asyncio.current_task().get_name()

async def measure(name, awaitable):
    before = turn
    try:
        result = await awaitable
    except TimeoutError as error:
        result = repr(error)
    print(f"{name}: {result} after {turn - before}")

async def main():
    asyncio.get_running_loop().call_soon(count, 40)
    await asyncio.sleep(0)
    done = asyncio.create_task(child())
    await done
    await measure("no limit", asyncio.wait_for(child(), None))
    await measure("in time", asyncio.wait_for(child(), 5))
    await measure("done", asyncio.wait_for(done, 5))
    await measure("done, limit 0", asyncio.wait_for(done, 0))
    await measure("limit 0", asyncio.wait_for(child(), 0))
    await measure("limit -1", asyncio.wait_for(child(), -1))

asyncio.run(main())

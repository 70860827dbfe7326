# 3 iterations to the first item for coroutines that return at once, none to the next.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def child():
    return "done"

async def main():
    asyncio.get_running_loop().call_soon(count, 20)
    await asyncio.sleep(0)
    before = turn
    for next_one in asyncio.as_completed([child(), child(), child()]):
        print(await next_one, turn - before)
    tasks = [asyncio.create_task(child()) for _ in range(2)]
    await asyncio.wait(tasks)
    before = turn
    for next_one in asyncio.as_completed(tasks + tasks):
        print(await next_one, turn - before)

asyncio.run(main())

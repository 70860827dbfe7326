# A done task is returned as it is; a coroutine gets a task; 3 iterations to the result.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def child():
    return asyncio.current_task().get_name()

async def main():
    asyncio.get_running_loop().call_soon(count, 20)
    await asyncio.sleep(0)
    before = turn
    print(await asyncio.shield(child()), turn - before)
    task = asyncio.create_task(child())
    outer = asyncio.shield(task)
    print(outer is task, type(outer).__name__, outer.done())
    before = turn
    print(await outer, turn - before, asyncio.shield(task) is task)
    before = turn
    print(await asyncio.shield(task), turn - before)

asyncio.run(main())

# Entering takes no iteration, leaving none without tasks and 3 with tasks that return at once.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def child(n):
    return n

async def main():
    asyncio.get_running_loop().call_soon(count, 30)
    await asyncio.sleep(0)
    before = turn
    async with asyncio.TaskGroup() as group:
        print("entered after", turn - before, group)
    print("empty:", turn - before)
    before = turn
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(n)) for n in range(2)]
    print([task.result() for task in tasks], turn - before)
    before = turn
    async with asyncio.TaskGroup() as group:
        task = group.create_task(child(5))
        await task
    print("awaited inside:", turn - before)

asyncio.run(main())

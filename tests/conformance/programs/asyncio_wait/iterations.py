# wait takes 3 iterations with fresh tasks and 2 with done ones: it always waits for their callbacks.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def child(value):
    return value

async def measure(name, tasks, **options):
    before = turn
    done, pending = await asyncio.wait(tasks, **options)
    print(name, len(done), len(pending), "after", turn - before)

async def main():
    asyncio.get_running_loop().call_soon(count, 30)
    await asyncio.sleep(0)
    tasks = [asyncio.create_task(child(n)) for n in range(2)]
    await measure("fresh", tasks)
    await measure("done", tasks)
    await measure("done, with a time limit of 0", tasks, timeout=0)
    await measure("mixed", tasks + [asyncio.create_task(child(5))])
    await measure("first of mixed", tasks + [asyncio.create_task(child(6))], return_when=asyncio.FIRST_COMPLETED)

asyncio.run(main())

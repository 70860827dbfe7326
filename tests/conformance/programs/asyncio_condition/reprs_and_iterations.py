# Its repr; all waiters run in the iteration after the release if none suspends inside.
import asyncio
import re

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

def show(condition):
    print(re.sub(r" at 0x\w+", "", repr(condition)))

async def waiter(condition):
    async with condition:
        await condition.wait()
        print("woke in turn", turn)

async def main():
    asyncio.get_running_loop().call_soon(count, 20)
    condition = asyncio.Condition()
    show(condition)
    tasks = [asyncio.create_task(waiter(condition)) for _ in range(3)]
    await asyncio.sleep(0)
    show(condition)
    async with condition:
        condition.notify_all()
        show(condition)
        print("notified in turn", turn)
    await asyncio.wait(tasks)
    show(condition)

asyncio.run(main())

# When the timer of a sleep fires its task runs one iteration later, who awaits the task another one.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def sleeper():
    await asyncio.sleep(1)
    print("sleeper resumes in turn", turn)

async def waiter(task):
    await task
    print("waiter resumes in turn", turn)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, count, 9)
    loop.call_later(1, lambda: print("timer fires in turn", turn))
    task = asyncio.create_task(sleeper())
    await asyncio.gather(waiter(task), waiter(task))
    print("main resumes in turn", turn)

asyncio.run(main())

# Cancelled before its first step, a task never enters its body: no try, no finally.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def body():
    try:
        print("never printed")
    finally:
        print("nor this")

async def main():
    asyncio.get_running_loop().call_soon(count, 9)
    await asyncio.sleep(0)
    task = asyncio.create_task(body())
    print(task.cancel("at once"), task.cancelling())
    before = turn
    try:
        await task
    except asyncio.CancelledError as error:
        print("after", turn - before, "iterations", error.args)
    print(task.cancelled(), task.cancel(), task.cancelling())

asyncio.run(main())

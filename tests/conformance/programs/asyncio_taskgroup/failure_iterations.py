# From a failure: the siblings see CancelledError after 2 iterations, the parent's except* after 4.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def fails():
    await asyncio.sleep(0)
    print("fails in turn", turn - start)
    raise ValueError("early")

async def sibling(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled in turn", turn - start)
        raise

async def main():
    global start
    asyncio.get_running_loop().call_soon(count, 30)
    await asyncio.sleep(0)
    for in_body in (False, True):
        start = turn
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(sibling("a"))
                group.create_task(fails())
                group.create_task(sibling("b"))
                if in_body:
                    await sibling("body")
        except* ValueError:
            print("parent in turn", turn - start)

asyncio.run(main())

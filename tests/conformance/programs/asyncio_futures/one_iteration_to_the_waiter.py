# From set_result: its callbacks and its waiter 1 iteration later, who awaits the waiter 2.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def waiter(name, awaitable):
    await awaitable
    print(name, "goes on after", turn - start)

async def main():
    global start
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    first = asyncio.create_task(waiter("waiter of the future", future))
    second = asyncio.create_task(waiter("waiter of the waiter", first))
    third = asyncio.create_task(waiter("third in line", second))
    await asyncio.sleep(0)
    future.add_done_callback(lambda _: print("callback runs after", turn - start))
    loop.call_soon(count, 9)
    await asyncio.sleep(0)
    start = turn
    future.set_result(None)
    await third
    print("main goes on after", turn - start)

asyncio.run(main())

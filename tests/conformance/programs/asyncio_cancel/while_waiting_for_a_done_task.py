# The awaited task ended earlier in the same batch: its waiter is cancelled all the same.
import asyncio

async def short():
    await asyncio.sleep(1)
    return "short"

async def waiter(task):
    try:
        print("got", await task)
    except asyncio.CancelledError:
        print("cancelled;", task.result())

async def main():
    task = asyncio.create_task(short())
    waiting = asyncio.create_task(waiter(task))
    task.add_done_callback(lambda _: print("cancel says", waiting.cancel()))
    await waiting
    task = asyncio.create_task(short())
    task.add_done_callback(lambda _: print("cancel says", waiting.cancel()))    # registered first
    waiting = asyncio.create_task(waiter(task))
    await asyncio.wait([waiting])
    print(waiting.cancelled())

asyncio.run(main())

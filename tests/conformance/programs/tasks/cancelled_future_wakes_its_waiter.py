# Cancelling a future raises CancelledError in whoever awaits it, without cancelling others.
import asyncio

async def waiter(name, future):
    try:
        await future
    except asyncio.CancelledError:
        print(name, "woken by a cancelled future")
    return name

async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in "ab"]
    await asyncio.sleep(0)
    print(future.cancel(), future.cancelled(), future.cancel())
    for task in tasks:
        print(await task, task.cancelled())

asyncio.run(main())

# The message reaches the body and the first awaiter; later ones get a bare error.
import asyncio

async def body():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print("body", error.args)
        raise

async def main():
    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    task.cancel("the message")
    for n in range(3):
        try:
            await task
        except asyncio.CancelledError as error:
            print("awaiter", n, error.args)
    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    task.cancel("into a gather")
    future = asyncio.get_running_loop().create_future()
    future.cancel("of a future")
    print(await asyncio.gather(task, future, return_exceptions=True))

asyncio.run(main())

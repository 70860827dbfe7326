# Cancelled waiters leave the queue; a slot handed to one of them goes to the next.
import asyncio

async def worker(name, semaphore):
    try:
        async with semaphore:
            print(name, "inside")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    semaphore = asyncio.Semaphore(1)
    tasks = [asyncio.create_task(worker(name, semaphore)) for name in "abcd"]
    await asyncio.sleep(0.5)
    tasks[1].cancel()
    await asyncio.sleep(0)
    print("waiting:", [task.done() for task in tasks])
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.wait(tasks)
    print(asyncio.get_running_loop().time(), semaphore.locked())

asyncio.run(main())

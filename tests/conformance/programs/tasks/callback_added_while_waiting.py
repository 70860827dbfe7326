# A callback added before the await runs before the awaiting task resumes, one added after it later.
import asyncio

async def work():
    await asyncio.sleep(0.1)

async def waiter(task, name):
    await task
    print(name, "resumed")

async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("callback 1"))
    one = asyncio.create_task(waiter(task, "waiter 1"))
    await asyncio.sleep(0)
    task.add_done_callback(lambda t: print("callback 2"))
    two = asyncio.create_task(waiter(task, "waiter 2"))
    await asyncio.gather(one, two)

asyncio.run(main())

# A task given twice runs once, and its result stands in both places.
import asyncio

async def job(name):
    print("running", name)
    await asyncio.sleep(0.1)
    return name

async def main():
    task = asyncio.create_task(job("task"))
    coroutine = job("coroutine")
    print(await asyncio.gather(task, coroutine, task, coroutine))
    print(await asyncio.gather(task, task))

asyncio.run(main())

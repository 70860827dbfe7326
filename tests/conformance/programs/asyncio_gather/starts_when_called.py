# gather makes its tasks when it is called, in argument order; futures stay what they are.
import asyncio

async def child(name):
    print("start", name, asyncio.current_task().get_name())
    await asyncio.sleep(0)
    return name

async def main():
    task = asyncio.create_task(child("task"))
    gathered = asyncio.gather(child("a"), task, child("b"))
    print(len(asyncio.all_tasks()), type(gathered).__name__, gathered)
    await asyncio.sleep(0)
    print("nobody has awaited it yet")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(gathered, gathered.result())
    print(await gathered is await gathered)

asyncio.run(main())

# create_task runs nothing; at the next await the tasks start in order.
import asyncio

async def worker(name):
    print(name, "starts")
    await asyncio.sleep(0)
    print(name, "ends")

async def main():
    tasks = [asyncio.create_task(worker(name)) for name in "ABC"]
    print("created, main goes on")
    for task in tasks:
        await task
    print("all done")

asyncio.run(main())

# create_task starts nothing: first steps come in order of creation, behind what is ready.
import asyncio

async def child(name):
    print(name, "starts")
    if name == "a":
        asyncio.create_task(child("grandchild"))
    await asyncio.sleep(0)
    print(name, "again")

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "callback before")
    tasks = [asyncio.create_task(child(name)) for name in "ab"]
    loop.call_soon(print, "callback after")
    await child("inline")
    print("main has awaited a plain call")
    await asyncio.sleep(0)
    print([task.done() for task in tasks])

asyncio.run(main())

# When a call in a thread begins, and how two of them take turns at their sleeps.
import asyncio
import time

def work(name):
    print(name, "begins")
    time.sleep(1)
    print(name, "goes on")
    time.sleep(0.5)
    print(name, "ends at", time.monotonic())
    return name

async def other():
    print("a task that was ready")
    await asyncio.sleep(1)
    print("the task at", asyncio.get_running_loop().time())

async def main():
    task = asyncio.create_task(other())
    future = asyncio.get_running_loop().run_in_executor(None, work, "first")
    second = asyncio.create_task(asyncio.to_thread(work, "second"))
    print("submitted", future.done())
    print(await future, await second, task.done())

asyncio.run(main())

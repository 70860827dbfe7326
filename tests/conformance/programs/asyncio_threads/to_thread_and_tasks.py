# A call in a thread does not stop the tasks; its result arrives two iterations after its end.
import asyncio
import time

def blocking(name, seconds):
    time.sleep(seconds)
    return f"{name} after {seconds}"

async def ticker():
    for n in range(3):
        await asyncio.sleep(1)
        print("tick", n)

async def main():
    task = asyncio.create_task(ticker())
    print(await asyncio.to_thread(blocking, "thread", seconds=2.5), asyncio.get_running_loop().time())
    print(await asyncio.gather(asyncio.to_thread(blocking, "a", 2), asyncio.to_thread(blocking, "b", 1)))
    print(asyncio.get_running_loop().time(), task.done())

asyncio.run(main())

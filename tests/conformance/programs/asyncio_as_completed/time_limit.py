# When the time is over each remaining await raises TimeoutError; nobody is cancelled.
import asyncio

async def child(n):
    await asyncio.sleep(n)
    print("child", n, "ends")
    return n

async def main():
    tasks = [asyncio.create_task(child(n)) for n in (3, 1, 2)]
    for next_one in asyncio.as_completed(tasks, timeout=1.5):
        try:
            print("result", await next_one)
        except TimeoutError as error:
            print(repr(error), "at", asyncio.get_running_loop().time())
    print([task.done() for task in tasks], [task.cancelling() for task in tasks])
    print(sorted(await asyncio.gather(*tasks)))

asyncio.run(main())

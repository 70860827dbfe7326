# Blocking calls on other threads.
import asyncio, time

def blocking(n):
    time.sleep(n)
    if n == 3:
        raise ValueError(n)
    return n * 10

async def ticker():
    for i in range(3):
        print("tick", i, round(asyncio.get_running_loop().time(), 1))
        await asyncio.sleep(0.6)

async def main():
    print(await asyncio.gather(asyncio.to_thread(blocking, 1), ticker(), asyncio.to_thread(blocking, n=2)))
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, blocking, 3)
    except ValueError as error:
        print("error", error, loop.time())

asyncio.run(main())

# An executor with two workers runs two calls and queues the rest.
import asyncio
import concurrent.futures
import time

def work(n):
    time.sleep(1)
    return n * n

async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, work, n) for n in range(5)]
        for n, future in enumerate(futures):
            print(n, await future, loop.time())

asyncio.run(main())

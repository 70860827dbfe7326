# On the virtual clock the loop starts at 0 and shows exact times.
import asyncio, time

async def main():
    loop = asyncio.get_running_loop()
    print(loop.time(), time.monotonic(), time.perf_counter(), time.time())
    for seconds in (0.1, 0.2, 0.7):
        await asyncio.sleep(seconds)
        print(loop.time(), time.monotonic(), time.time())

asyncio.run(main())

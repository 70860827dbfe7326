# time, monotonic, perf_counter, datetime and the loop all read one clock.
import asyncio
import datetime
import time

async def main():
    loop = asyncio.get_running_loop()
    wall, mono, perf, dt = time.time(), time.monotonic(), time.perf_counter(), datetime.datetime.now()
    ns = time.monotonic_ns()
    await asyncio.sleep(1.5)
    time.sleep(0.25)
    print(time.time() - wall, time.monotonic() - mono, time.perf_counter() - perf)
    print((datetime.datetime.now() - dt).total_seconds(), time.monotonic_ns() - ns)
    print(loop.time(), loop.time() == time.monotonic())
    await asyncio.sleep(3600 - loop.time())
    print(time.strftime("%H:%M:%S"), datetime.datetime.now().time())

asyncio.run(main())

# monotonic, perf_counter, time and loop.time move together.
import asyncio, time

async def main():
    loop = asyncio.get_running_loop()
    clocks = [time.monotonic, time.perf_counter, time.time, loop.time]
    start = [clock() for clock in clocks]
    await asyncio.sleep(1.5)
    time.sleep(0.25)
    print([round(clock() - before, 3) for clock, before in zip(clocks, start)])

asyncio.run(main())

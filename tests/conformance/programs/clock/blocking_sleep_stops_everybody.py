# time.sleep blocks the whole loop; afterwards the overdue timers fire by their deadlines.
import asyncio, time

async def tick(name, seconds):
    await asyncio.sleep(seconds)
    print(name, round(asyncio.get_running_loop().time(), 2))

async def blocker():
    print("block")
    time.sleep(0.5)
    print("unblock")

async def main():
    tasks = [asyncio.create_task(tick(n, d)) for n, d in (("c", 0.3), ("a", 0.1), ("b", 0.2), ("z", 0.7))]
    await asyncio.sleep(0)
    await asyncio.gather(*tasks, blocker(), tick("zero", 0))

asyncio.run(main())

# time.sleep stops all tasks; overdue timers fire afterwards, by deadline, in one iteration.
import asyncio
import time

async def sleeper(name, delay):
    await asyncio.sleep(delay)
    print(name, "wakes at", asyncio.get_running_loop().time())

async def blocker():
    await asyncio.sleep(0.1)
    print("blocks")
    time.sleep(1)
    print("unblocks")

async def main():
    names = {"late": 0.9, "early": 0.2, "middle": 0.5, "after": 1.2}
    await asyncio.gather(blocker(), *(sleeper(*item) for item in names.items()))

asyncio.run(main())

# A barrier is used again and again; `async with` gives the index.
import asyncio

async def worker(name, barrier, delay):
    for phase in range(3):
        await asyncio.sleep(delay)
        async with barrier as index:
            print(f"{asyncio.get_running_loop().time()} phase {phase} {name} index {index}")

async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(worker("slow", barrier, 3), worker("middle", barrier, 2), worker("fast", barrier, 1))

asyncio.run(main())

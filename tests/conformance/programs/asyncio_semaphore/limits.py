# At most n inside; the others come in first come first served.
import asyncio

inside = 0

async def worker(name, semaphore, delay):
    global inside
    async with semaphore as value:
        inside += 1
        print(f"{asyncio.get_running_loop().time()} {name} enters, {inside} inside", value)
        await asyncio.sleep(delay)
        inside -= 1

async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(name, semaphore, delay) for name, delay in zip("abcdef", (3, 1, 1, 2, 1, 1))))
    print(inside, semaphore.locked())

asyncio.run(main())

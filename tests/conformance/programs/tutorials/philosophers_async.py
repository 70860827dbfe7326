# Dining philosophers: forks are locks, taken in a fixed order.
import asyncio

async def philosopher(n, forks, log):
    first, second = sorted((n, (n + 1) % len(forks)))
    for meal in range(2):
        async with forks[first]:
            await asyncio.sleep(0)
            async with forks[second]:
                log.append(f"{n} eats at {asyncio.get_running_loop().time():.1f}")
                await asyncio.sleep(1)

async def main():
    forks, log = [asyncio.Lock() for _ in range(3)], []
    await asyncio.gather(*(philosopher(n, forks, log) for n in range(3)))
    print(*log, sep="\n")

asyncio.run(main())

# Five philosophers, five forks; whoever takes the lower fork first avoids the deadlock.
import asyncio

async def philosopher(number, forks, meals):
    low, high = sorted((number, (number + 1) % len(forks)))
    for meal in range(meals):
        await asyncio.sleep(0.1 * (number + 1))
        async with forks[low], forks[high]:
            print(f"{asyncio.get_running_loop().time():.1f} philosopher {number} eats meal {meal}")
            await asyncio.sleep(0.5)
    return meals

async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    eaten = await asyncio.gather(*(philosopher(n, forks, 2) for n in range(5)))
    print(sum(eaten), "meals in", round(asyncio.get_running_loop().time(), 1), any(f.locked() for f in forks))

asyncio.run(main())

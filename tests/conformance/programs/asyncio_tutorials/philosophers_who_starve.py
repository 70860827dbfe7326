# All take the left fork first: nothing happens any more, and a time limit finds out.
import asyncio

async def philosopher(number, forks):
    left, right = forks[number], forks[(number + 1) % len(forks)]
    async with left:
        print(f"philosopher {number} has the left fork")
        await asyncio.sleep(1)
        async with right:
            print("nobody gets here")

async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    table = asyncio.gather(*(philosopher(n, forks) for n in range(3)))
    try:
        await asyncio.wait_for(table, timeout=10)
    except asyncio.TimeoutError:
        print("deadlock found after", asyncio.get_running_loop().time(), "seconds")
    print([fork.locked() for fork in forks])

asyncio.run(main())

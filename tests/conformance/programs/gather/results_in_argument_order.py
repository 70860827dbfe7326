# The results stand in the order of the arguments, whoever finished first.
import asyncio

async def job(name, seconds):
    print("start", name)
    await asyncio.sleep(seconds)
    print("end", name)
    return name

async def main():
    both = asyncio.gather(job("a", 0.3), job("b", 0.1), job("c", 0.2))
    print("nothing started")
    print(await both)
    print(await asyncio.gather(), await asyncio.gather(*[job(n, 0) for n in range(2)]))

asyncio.run(main())

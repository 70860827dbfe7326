# With return_exceptions=True every child is waited for, and exceptions are results.
import asyncio

async def job(n):
    await asyncio.sleep(0.1 * n)
    if n % 2:
        raise ValueError(n)
    return n

async def main():
    results = await asyncio.gather(*[job(n) for n in range(5)], return_exceptions=True)
    print(results, asyncio.get_running_loop().time())
    print([isinstance(result, Exception) for result in results])

asyncio.run(main())

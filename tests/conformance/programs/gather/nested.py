# A gather may be a child of another one.
import asyncio

async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name.upper()

async def main():
    inner = asyncio.gather(job("b", 0.2), job("c", 0.1))
    print(await asyncio.gather(job("a", 0.15), inner, asyncio.gather(job("d", 0), asyncio.gather(job("e", 0.05)))))
    print(inner.done(), inner.result())

asyncio.run(main())

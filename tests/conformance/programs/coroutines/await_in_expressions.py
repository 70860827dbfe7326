# Awaits in an expression run from left to right, one after the other.
import asyncio

async def value(n, delay):
    await asyncio.sleep(delay)
    print("got", n)
    return n

async def main():
    print(await value(1, 0.2) + await value(2, 0.1) * await value(3, 0))
    print([await value(n, 0.01) for n in range(3)])
    print({"k": await value(4, 0)}, f"{await value(5, 0)}", await value(0, 0) or await value(6, 0))

asyncio.run(main())

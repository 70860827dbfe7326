# Make breakfast one after the other, then all at once.
import asyncio
import time

async def coffee():
    print("Start coffee()")
    await asyncio.sleep(3)
    print("End coffee()")
    return "Coffee ready"

async def bagel():
    print("Start bagel()")
    await asyncio.sleep(2)
    print("End bagel()")
    return "Bagel ready"

async def one_after_the_other():
    return [await coffee(), await bagel()]

async def at_once():
    return await asyncio.gather(coffee(), bagel())

def main():
    for function in (one_after_the_other, at_once):
        start = time.perf_counter()
        print(f"Result of {function.__name__}: {asyncio.run(function())}")
        print(f"Total execution time: {time.perf_counter() - start:.2f} seconds")

if __name__ == '__main__':
    main()

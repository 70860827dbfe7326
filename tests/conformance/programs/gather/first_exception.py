# The first failure reaches the awaiter at once; the others go on.
import asyncio

async def job(name, seconds, fail=False):
    await asyncio.sleep(seconds)
    print(name, "ends")
    if fail:
        raise ValueError(name)
    return name

async def main():
    try:
        await asyncio.gather(job("a", 0.1, True), job("b", 0.3), job("c", 0.2, True))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.3)
    print("end")

asyncio.run(main())

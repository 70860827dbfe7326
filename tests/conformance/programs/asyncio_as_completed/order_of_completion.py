# Results come in the order of completion, whatever the order of the arguments.
import asyncio

async def child(name, delay):
    await asyncio.sleep(delay)
    return name, delay

async def main():
    delays = {"c": 3, "a": 1, "d": 3.5, "b": 2}
    for next_one in asyncio.as_completed([child(*item) for item in delays.items()]):
        name, delay = await next_one
        print(name, delay, asyncio.get_running_loop().time())
    for next_one in asyncio.as_completed([child("x", 1), child("y", 0.5)]):
        print(type(next_one).__name__, await next_one)

asyncio.run(main())

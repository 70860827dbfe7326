# asend resumes the generator with a value.
import asyncio

async def average():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        await asyncio.sleep(0)
        if value is None:
            return
        total += value
        count += 1
        mean = total / count

async def main():
    g = average()
    print(await g.asend(None))
    for x in (10, 20, 60):
        print(await g.asend(x))
    try:
        await g.asend(None)
    except StopAsyncIteration as stop:
        print("stopped", stop.args)
    fresh = average()
    try:
        await fresh.asend(5)
    except TypeError as error:
        print(error)

asyncio.run(main())

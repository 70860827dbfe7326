# What a task says to a coroutine that yields something else than None or an awaited future.
import asyncio
import re
import types

@types.coroutine
def give(thing):
    return (yield thing)

async def try_it(thing):
    try:
        print("resumed with", await give(thing))
    except RuntimeError as error:
        text = re.sub(r" at \S*?:\d+", " at …", str(error))
        print(re.sub(r" at 0x\w+", " at …", text))

def generator():
    yield

async def main():
    future = asyncio.get_running_loop().create_future()
    for thing in (None, 5, "text", future, generator()):
        await asyncio.create_task(try_it(thing), name="tester")

asyncio.run(main())

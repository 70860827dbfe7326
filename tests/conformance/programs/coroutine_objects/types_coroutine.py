# types.coroutine makes a generator awaitable.
import asyncio, types

@types.coroutine
def switch(value):
    got = yield value
    return got

async def talk():
    first = await switch("one")
    second = await switch("two")
    return first, second

c = talk()
print(c.send(None), c.send("A"))
try:
    c.send("B")
except StopIteration as stop:
    print(stop.value)
@types.coroutine
def nap():
    yield
    return "rested"
async def main():
    print(await nap(), type(nap()).__name__)
asyncio.run(main())
def plain():
    yield
async def wrong():
    try:
        await plain()
    except TypeError as error:
        print(error)
asyncio.run(wrong())

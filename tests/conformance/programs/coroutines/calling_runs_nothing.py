# An async function called gives a coroutine; await runs it like a call.
import asyncio

async def add(a, b):
    print("adding", a, b)
    return a + b

async def main():
    coroutine = add(1, 2)
    print("created", type(coroutine).__name__)
    print(await coroutine)
    print(await add(await add(1, 1), 3))
    return "main's value"

print(asyncio.run(main()))

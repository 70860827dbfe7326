# One future instead of a list, and things that cannot be awaited.
import asyncio

async def f():
    return 1

async def main():
    coroutine, task = f(), asyncio.create_task(f())
    for wrong in (coroutine, task):
        try:
            list(asyncio.as_completed(wrong))
        except TypeError as error:
            print(error)
    for wrong in ([5], 7):
        try:
            list(asyncio.as_completed(wrong))
        except TypeError as error:
            print(error)
    coroutine.close()
    print(await task, list(asyncio.as_completed([])))

asyncio.run(main())

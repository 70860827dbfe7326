# What wait says to an empty list, a coroutine, a future instead of a list, a wrong mode.
import asyncio

async def f():
    pass

async def main():
    task, coroutine = asyncio.create_task(f()), f()
    for arguments, options in (([[]], {}), ([task], {}), ([coroutine], {}), ([[task, coroutine]], {}),
                               ([[task]], {"return_when": "x"}), ([[task]], {"return_when": None}), (((),), {}),
                               ([(t for t in [task])], {}), ([5], {})):
        try:
            print(await asyncio.wait(*arguments, **options))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    coroutine.close()
    print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)

asyncio.run(main())

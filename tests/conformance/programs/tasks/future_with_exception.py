# An exception set on a future is raised where the future is awaited.
import asyncio

async def waiter(name, future):
    try:
        await future
    except KeyError as error:
        print(name, repr(error), error is future.exception())

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in "ab"]
    loop.call_later(0.1, future.set_exception, KeyError("k"))
    await asyncio.gather(*tasks)
    broken = loop.create_future()
    broken.set_exception(ValueError)
    try:
        await broken
    except ValueError as error:
        print(repr(error))

asyncio.run(main())

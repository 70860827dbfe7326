# All errors are in the group, in the order of completion; str() counts them.
import asyncio

async def fails(delay, error):
    try:
        await asyncio.sleep(delay)
    finally:
        raise error

async def main():
    for count in (1, 2, 3):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(fails(1, ValueError("first")))
                for n in range(1, count):
                    group.create_task(fails(5, KeyError(n)))
        except ExceptionGroup as error:
            print(error, "|", repr(error))
            print(error.message, repr(error.__cause__), error.__suppress_context__, asyncio.get_running_loop().time())

asyncio.run(main())

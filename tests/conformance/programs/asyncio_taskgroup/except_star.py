# except* takes the errors it names out of the group; what is left goes on.
import asyncio

async def fails(error):
    raise error

async def group_of(*errors):
    async with asyncio.TaskGroup() as group:
        for error in errors:
            group.create_task(fails(error))

async def main():
    try:
        try:
            await group_of(ValueError(1), TypeError(2), KeyError(3), ValueError(4), OSError(5))
        except* ValueError as caught:
            print("values", caught.exceptions)
        except* (KeyError, IndexError) as caught:
            print("lookups", caught.exceptions)
    except ExceptionGroup as rest:
        print("left", rest.exceptions, rest)
    try:
        await group_of(ValueError("only"))
    except* ValueError as caught:
        print(caught)

asyncio.run(main())

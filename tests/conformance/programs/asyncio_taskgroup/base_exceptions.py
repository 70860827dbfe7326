# One error that is no Exception makes it a BaseExceptionGroup.
import asyncio

class Urgent(BaseException):
    pass

async def fails(error):
    raise error

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(Urgent("u")))
            group.create_task(fails(ValueError("v")))
    except BaseExceptionGroup as error:
        print(type(error).__name__, error.exceptions)
        matched, rest = error.split(Urgent)
        print(repr(matched), repr(rest))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(ValueError("v")))
    except Exception as error:
        print(type(error).__name__, isinstance(error, ExceptionGroup))

asyncio.run(main())

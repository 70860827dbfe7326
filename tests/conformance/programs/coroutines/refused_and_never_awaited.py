# A coroutine that was not taken lives as long as the traceback: the warning comes when that is forgotten.
import asyncio


async def work():
    pass


def make():
    return asyncio.create_task(work())


try:
    make()
except RuntimeError as error:
    print("refused:", error)
print("next")


async def main():
    try:
        asyncio.run(work())
    except RuntimeError as error:
        print("refused:", error)
    print("still here")


asyncio.run(main())
make()

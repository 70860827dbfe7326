# A task that fails while it is cancelled at the end goes to the exception handler.
import asyncio

async def fails_late():
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError("in the shutdown")

async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("not yet")
            await asyncio.sleep(1)
            return "ignored"

async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"], repr(context["exception"]), sorted(context)))
    asyncio.create_task(fails_late())
    asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    return "the result of main"

print(asyncio.run(main()))

# What the task makes of the timeout's cancellation: a value is returned, an error is raised.
import asyncio

async def returns():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "a last value"

async def raises():
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError("disk full")

async def plain():
    await asyncio.sleep(10)

async def main():
    for function in (returns, raises, plain):
        task = asyncio.create_task(function())
        try:
            print(function.__name__, await asyncio.wait_for(task, 1))
        except (OSError, TimeoutError) as error:
            print(function.__name__, repr(error))
        print(task.cancelled(), asyncio.get_running_loop().time())

asyncio.run(main())

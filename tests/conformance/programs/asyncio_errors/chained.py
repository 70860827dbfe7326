# A chain through tasks: cause and context survive the way through awaits.
import asyncio

async def low():
    await asyncio.sleep(0.1)
    raise OSError("low level")

async def middle():
    try:
        await asyncio.create_task(low())
    except OSError as error:
        raise RuntimeError("middle") from error

async def top():
    try:
        await asyncio.gather(middle())
    except RuntimeError:
        raise ValueError("top")

def chain(error):
    while error:
        cause = error.__cause__
        print(type(error).__name__, error, "| cause" if cause else "| context" if error.__context__ else "")
        error = cause or error.__context__

async def main():
    try:
        await top()
    except ValueError as error:
        chain(error)
    task = asyncio.create_task(top())
    await asyncio.wait([task])
    chain(task.exception())

asyncio.run(main())

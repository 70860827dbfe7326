# The first await shows the frames of the task, later ones add only their own.
import asyncio
import traceback

def names(error):
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == __file__]
    return [frame.name for frame in own]

async def low():
    raise ValueError("low")

async def high():
    await low()

async def ask(task):
    await task

async def main():
    task = asyncio.create_task(high())
    for n in range(3):
        try:
            if n == 1:
                await ask(task)
            else:
                await task
        except ValueError as error:
            print(n, names(error))

asyncio.run(main())

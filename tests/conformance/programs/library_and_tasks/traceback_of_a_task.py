# A task's exception, formatted by hand.
import asyncio
import traceback

async def inner():
    await asyncio.sleep(1)
    raise ValueError('inside')

async def outer():
    await inner()

async def main():
    task = asyncio.create_task(outer(), name='failing')
    await asyncio.wait([task])
    e = task.exception()
    print([(f.name, f.line) for f in traceback.extract_tb(e.__traceback__)])
    print(traceback.format_exception_only(e), task.get_name())
    try:
        await task
    except ValueError:
        print(traceback.format_exc().splitlines()[-1], len(traceback.format_exc().splitlines()) > 3)

asyncio.run(main())

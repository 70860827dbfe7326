# When main raises, the others still clean up before run() raises the error.
import asyncio

async def other(delay):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("other cancelled")
        await asyncio.sleep(delay)
        print("other cleaned up at", asyncio.get_running_loop().time())

async def main():
    tasks = [asyncio.create_task(other(delay)) for delay in (2, 1)]
    await asyncio.sleep(1)
    print("main fails", len(tasks))
    raise LookupError("from main")

try:
    asyncio.run(main())
except LookupError as error:
    print("run raised", error)
asyncio.run(main())

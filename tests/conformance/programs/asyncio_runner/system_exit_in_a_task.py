# SystemExit leaves the loop at once; run() cleans up, and main sees a CancelledError.
import asyncio
import sys

async def leaver():
    await asyncio.sleep(1)
    print("leaving")
    sys.exit(3)

async def main():
    task = asyncio.create_task(leaver())
    try:
        await task
    except BaseException as error:
        print("main sees", repr(error))
        raise
    finally:
        print("main's cleanup")

try:
    asyncio.run(main())
except SystemExit as error:
    print("run raised", repr(error))
print("goes on")
asyncio.run(main())

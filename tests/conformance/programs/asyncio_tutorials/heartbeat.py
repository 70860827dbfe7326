# A heartbeat in the background, stopped when the work is done.
import asyncio
import contextlib

async def heartbeat(interval):
    beats = 0
    try:
        while True:
            print(f"beat {beats} at {asyncio.get_running_loop().time():.2f}")
            beats += 1
            await asyncio.sleep(interval)
    except asyncio.CancelledError:
        print(f"stopped after {beats} beats")
        raise

@contextlib.asynccontextmanager
async def monitored(interval):
    task = asyncio.create_task(heartbeat(interval))
    try:
        yield task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

async def main():
    async with monitored(0.4) as beat:
        await asyncio.sleep(1)
        print("half of the work")
        await asyncio.sleep(0.75)
    print(beat.cancelled())
    try:
        async with monitored(0.1):
            raise OSError("the work failed")
    except OSError as error:
        print(error)

asyncio.run(main())

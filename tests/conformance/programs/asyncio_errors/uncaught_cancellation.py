# CancelledError out of run: the last line has its full name.
import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    asyncio.get_running_loop().call_later(1, task.cancel, "with a message")
    try:
        await task
    except Exception:
        print("never")
    finally:
        print("finally at", asyncio.get_running_loop().time())

asyncio.run(main())

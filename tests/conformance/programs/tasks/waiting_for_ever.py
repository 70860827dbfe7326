# When everybody waits and no timer is set, nothing can ever happen again.
import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.sleep(1)
    print("waiting for a future that nobody sets")
    await future
    print("never")

asyncio.run(main())

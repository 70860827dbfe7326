# What a future shows of itself: its loop, no blocking flag, a class with a name.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(type(future).__name__, type(future).__module__, future._state, future._asyncio_future_blocking)
    future.set_result(3)
    print(future._state, future._result, future._exception, future.get_loop() is loop)
    print(bool(future), future == future, future in {future: 1}, future != loop.create_future())

asyncio.run(main())

# The first message of a cancelled future is raised for everybody who asks.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.cancel("the reason"), future.cancel("another"), future)
    for _ in range(3):
        try:
            await future
        except asyncio.CancelledError as error:
            print("await", error.args)
    other = loop.create_future()
    other.cancel(msg=("any", "object"))
    for ask in (other.exception, other.result):
        try:
            ask()
        except asyncio.CancelledError as error:
            print(ask.__name__, error.args)

asyncio.run(main())

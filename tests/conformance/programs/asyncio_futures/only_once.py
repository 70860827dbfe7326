# A done future takes no second outcome: "invalid state", and cancel() says False.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    done, cancelled = loop.create_future(), loop.create_future()
    done.set_result(1)
    cancelled.cancel("no longer needed")
    for future in (done, cancelled):
        for change in (lambda: future.set_result(2), lambda: future.set_exception(ValueError()),
                       lambda: future.cancel()):
            try:
                print(change())
            except asyncio.InvalidStateError as error:
                print(type(error).__name__, error)
    print(await done, done)
    print([kind.__name__ for kind in asyncio.InvalidStateError.__mro__])

asyncio.run(main())

# Futures, awaitable objects and wrong things under a time limit.
import asyncio

class Delayed:
    def __await__(self):
        return (yield from asyncio.sleep(0.5, "delayed").__await__())

async def fail():
    raise KeyError("inside")

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.5, future.set_result, "set")
    print(await asyncio.wait_for(future, 1), await asyncio.wait_for(Delayed(), 1))
    lost = loop.create_future()
    for awaitable, limit in ((lost, 1), (lost, 1), (fail(), 1), (5, 1), (fail(), None)):
        try:
            print(await asyncio.wait_for(awaitable, limit))
        except (Exception, asyncio.CancelledError) as error:
            print(type(error).__name__, error, lost)
    coroutine = fail()
    try:
        await asyncio.wait_for(coroutine, "soon")
    except TypeError as error:
        print(error)
    coroutine.close()

asyncio.run(main())

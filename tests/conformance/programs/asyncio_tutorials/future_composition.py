# then, catch and all for futures, as people from JavaScript write them.
import asyncio

def then(future, function):
    result = asyncio.get_running_loop().create_future()

    def done(finished):
        if finished.cancelled():
            result.cancel()
        elif finished.exception():
            result.set_exception(finished.exception())
        else:
            try:
                result.set_result(function(finished.result()))
            except Exception as error:
                result.set_exception(error)
    future.add_done_callback(done)
    return result

def catch(future, kind, function):
    async def wait():
        try:
            return await future
        except kind as error:
            return function(error)
    return asyncio.ensure_future(wait())

async def delayed(value):
    await asyncio.sleep(1)
    return value

async def main():
    start = asyncio.ensure_future(delayed(5))
    good = then(then(start, lambda x: x + 1), str)
    bad = catch(then(start, lambda x: x / 0), ZeroDivisionError, lambda error: f"caught {error}")
    lost = then(start, lambda x: [][x])
    print(await asyncio.gather(good, bad, lost, return_exceptions=True))
    cancelled = then(asyncio.ensure_future(delayed(1)), print)
    cancelled.cancel()
    print(cancelled)

asyncio.run(main())

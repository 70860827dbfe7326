# return_exceptions keeps every outcome in its place: values, errors, cancellations.
import asyncio

async def value(x):
    await asyncio.sleep(0.1 * x)
    return x

async def error(kind, x):
    await asyncio.sleep(0.1 * x)
    raise kind(x)

async def cancelled():
    raise asyncio.CancelledError("by itself")

async def main():
    results = await asyncio.gather(value(3), error(KeyError, 1), cancelled(), error(ValueError, 2), value(0),
                                   return_exceptions=True)
    for result in results:
        print(repr(result), isinstance(result, BaseException))
    good = [result for result in results if not isinstance(result, BaseException)]
    print(sum(good), asyncio.get_running_loop().time())

asyncio.run(main())

# __await__ and __iter__ of a future are the same bare yield of itself.
import asyncio
import types

@types.coroutine
def old_style(future):
    print("before", future.done())
    value = yield from future
    print("after", value)
    return value * 2

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    steps = future.__await__()
    print(steps.send(None) is future)
    future.set_result(21)
    try:
        steps.send(None)
    except StopIteration as stop:
        print("stopped with", stop.value)
    later = loop.create_future()
    loop.call_soon(later.set_result, 4)
    print(await old_style(later))

asyncio.run(main())

# Runner, loops by hand, and what needs a running loop.
import asyncio

async def add(a, b):
    await asyncio.sleep(1)
    return a + b

with asyncio.Runner() as runner:
    print(runner.run(add(1, 2)), runner.run(add(3, 4)), runner.get_loop().time())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(add(5, 6)), loop.is_running(), loop.is_closed())
loop.call_soon(print, "soon")
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed())
for call in (asyncio.get_running_loop, lambda: asyncio.run(5), lambda: loop.call_soon(print)):
    try:
        call()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
async def nested():
    coroutine = add(1, 1)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
asyncio.run(nested())

# Each thing a closed loop is asked for is a RuntimeError.
import asyncio

async def nothing():
    pass

loop = asyncio.new_event_loop()
loop.run_until_complete(nothing())
loop.close()
coroutine = nothing()
for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.call_at(1, print),
             lambda: loop.run_forever(), lambda: loop.run_until_complete(coroutine),
             lambda: loop.create_task(coroutine), lambda: loop.run_in_executor(None, print)):
    try:
        print(call())
    except RuntimeError as error:
        print("RuntimeError:", error)
coroutine.close()
print(loop.is_closed(), loop.is_running(), loop.create_future())
loop.stop()
print(loop.time() >= 0)

# A loop that is stopped by hand cannot finish run_until_complete.
import asyncio

async def endless():
    try:
        while True:
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled at last")
        raise

loop = asyncio.new_event_loop()
task = loop.create_task(endless())
loop.call_later(2.5, loop.stop)
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error, loop.time(), task.done())
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError as error:
    print(repr(error))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()

# A concurrent future awaited; cancelling the awaiting one cancels it.
import asyncio, concurrent.futures, threading, time

async def main():
    source = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(source)
    threading.Timer(0.1, source.set_result, ["value"]).start()
    print(await wrapped)
    source = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(source)
    wrapped.cancel()
    try:
        await wrapped
    except asyncio.CancelledError:
        print("cancelled", source.cancelled())

asyncio.run(main())

# A cancelled timer never makes the loop wait for it.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_later(100, print, "never")
    task = asyncio.create_task(asyncio.sleep(50))
    await asyncio.sleep(0.5)
    handle.cancel()
    task.cancel()
    print("cancelled at", loop.time())
    try:
        await task
    except asyncio.CancelledError:
        print("at", loop.time())

asyncio.run(main())
loop = asyncio.new_event_loop()
start = loop.time()
loop.call_later(30, loop.stop).cancel()
loop.call_later(1, loop.stop)
loop.run_forever()
print(loop.time() - start)
loop.close()

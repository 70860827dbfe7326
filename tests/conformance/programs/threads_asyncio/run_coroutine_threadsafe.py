# A loop in a thread of its own runs coroutines for the main thread.
import asyncio, threading

async def add(a, b):
    await asyncio.sleep(0.1)
    return a + b

async def fail():
    raise KeyError("nothing")

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever, name="loop")
thread.start()
future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
print(type(future).__module__, future.result(timeout=5), future.done())
try:
    asyncio.run_coroutine_threadsafe(fail(), loop).result()
except KeyError as error:
    print("raised", error)
slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
try:
    slow.result(timeout=0.1)
except TimeoutError:
    print("too slow", slow.cancel())
asyncio.run_coroutine_threadsafe(asyncio.sleep(0.1), loop).result()
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(loop.is_closed(), thread.is_alive())

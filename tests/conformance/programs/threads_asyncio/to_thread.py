# to_thread runs a blocking function while the loop goes on; its result and its exception come back.
import asyncio, threading, time

def blocking(seconds, fail=False):
    time.sleep(seconds)
    if fail:
        raise ValueError("from the thread")
    return threading.current_thread() is threading.main_thread()

async def ticker():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.1)

async def main():
    print(await asyncio.gather(asyncio.to_thread(blocking, 0.22), ticker()))
    try:
        await asyncio.to_thread(blocking, 0.05, fail=True)
    except ValueError as error:
        print("raised", error)

asyncio.run(main())

# A time limit ends the waiting, not the thread; run() waits for it at the end.
import asyncio
import time

def slow():
    time.sleep(3)
    print("the thread ends at", time.monotonic())
    return "too late"

async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(slow), 1)
    except TimeoutError:
        print("gave up at", asyncio.get_running_loop().time())
    print("main ends")

asyncio.run(main())
print("run ends at", time.monotonic())

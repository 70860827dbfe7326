# A timeout stops the waiting, not the thread; run waits for the thread at its end.
import asyncio, time

start = time.monotonic()
def work():
    time.sleep(0.3)
    print("thread ends", round(time.monotonic() - start, 1))

async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(work), 0.1)
    except TimeoutError:
        print("timeout", round(time.monotonic() - start, 1))

asyncio.run(main())
print("run ends", round(time.monotonic() - start, 1))

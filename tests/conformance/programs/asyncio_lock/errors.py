# Releasing what is not held; `with` instead of `async with`; no second acquire.
import asyncio

async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print("RuntimeError:", error)
    try:
        with lock:
            pass
    except TypeError as error:
        print("TypeError:", error)
    try:
        async with lock:
            print("inside", lock.locked())
            raise ValueError("inside")
    except ValueError as error:
        print(error, lock.locked())
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 1)       # it is not reentrant
    except TimeoutError:
        print("a second acquire waits for ever")
    lock.release()
    print(lock.locked(), lock.release.__name__)

asyncio.run(main())

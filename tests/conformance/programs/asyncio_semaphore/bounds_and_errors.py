# A negative start; a bounded one released too often; `with`.
import asyncio

async def main():
    for kind in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        try:
            kind(-1)
        except ValueError as error:
            print(kind.__name__, error)
    bounded = asyncio.BoundedSemaphore(2)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error, bounded.locked())
    free = asyncio.Semaphore()
    free.release()
    await free.acquire()
    print("grown to two:", not free.locked())
    try:
        with free:
            pass
    except TypeError as error:
        print(error)
    zero = asyncio.Semaphore(0)
    asyncio.get_running_loop().call_later(1, zero.release)
    print(zero.locked(), await zero.acquire(), asyncio.get_running_loop().time())

asyncio.run(main())

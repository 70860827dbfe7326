# asyncio.Future() takes the running loop; isfuture knows what may be awaited as one.
import asyncio

class Duck:
    _asyncio_future_blocking = False

async def nothing():
    pass

async def main():
    future = asyncio.Future()
    print(future.get_loop() is asyncio.get_running_loop(), future)
    task, coroutine = asyncio.ensure_future(nothing()), nothing()
    for thing in (future, task, coroutine, 5, Duck(), asyncio.gather()):
        print(type(thing).__name__, asyncio.isfuture(thing))
    print(isinstance(task, asyncio.Future), issubclass(asyncio.Task, asyncio.Future))
    print(asyncio.iscoroutine(coroutine), asyncio.iscoroutine(task), asyncio.iscoroutinefunction(nothing))
    await coroutine
    await task
    try:
        asyncio.Future(5)
    except TypeError as error:
        print("TypeError", error)

asyncio.run(main())

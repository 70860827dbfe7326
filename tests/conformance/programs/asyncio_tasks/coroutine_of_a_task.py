# get_coro gives the coroutine; once a task runs it, nobody else may await it.
import asyncio
import inspect

async def work():
    await asyncio.sleep(1)
    return "done"

async def main():
    coroutine = work()
    task = asyncio.create_task(coroutine)
    print(task.get_coro() is coroutine, inspect.getcoroutinestate(coroutine))
    await asyncio.sleep(0)
    print(inspect.getcoroutinestate(coroutine), coroutine.cr_await is not None)
    try:
        await coroutine
    except RuntimeError as error:
        print(error)
    print(await task, inspect.getcoroutinestate(coroutine))
    try:
        await coroutine
    except RuntimeError as error:
        print(error)
    second = asyncio.create_task(coroutine)
    await asyncio.wait([second])
    print(repr(second.exception()), task.result())

asyncio.run(main())

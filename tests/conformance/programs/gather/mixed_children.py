# Coroutines, tasks and futures can be gathered together.
import asyncio

async def job():
    return "coroutine"

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.1, future.set_result, "future")
    task = asyncio.create_task(asyncio.sleep(0.05, "task"))
    done = loop.create_future()
    done.set_result("done before")
    print(await asyncio.gather(future, job(), task, done))
    try:
        await asyncio.gather(5)
    except TypeError as error:
        print(error)

asyncio.run(main())

# A group waits for its tasks; one failure cancels the others.
import asyncio

async def job(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    if error:
        raise error
    return name

async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job(n, s)) for n, s in (("a", 2), ("b", 1))]
        print("body ends", [t.done() for t in tasks])
    print([t.result() for t in tasks], asyncio.get_running_loop().time())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("slow", 9))
            group.create_task(job("bad", 1, ValueError("bad")))
            await asyncio.sleep(5)
            print("never")
    except ExceptionGroup as error:
        print(repr(error), asyncio.get_running_loop().time())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("other", 9))
            raise KeyError("from the body")
    except* KeyError as error:
        print(error.exceptions)
    try:
        group.create_task(job("late", 1))
    except RuntimeError as error:
        print(str(error).split("<")[0])

asyncio.run(main())

# FIRST_COMPLETED, FIRST_EXCEPTION and ALL_COMPLETED over the same tasks.
import asyncio

async def child(name, delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return name

async def main():
    loop = asyncio.get_running_loop()
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        start = loop.time()
        tasks = [asyncio.create_task(child("slow", 3), name="slow"),
                 asyncio.create_task(child("quick", 1), name="quick"),
                 asyncio.create_task(child("bad", 2, ValueError("bad")), name="bad")]
        done, pending = await asyncio.wait(tasks, return_when=mode)
        print(mode, sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending), loop.time() - start)
        await asyncio.wait(tasks)
        print([task.exception() for task in tasks])

asyncio.run(main())

# A timer that is a plain callback runs in the batch; a sleeping task resumes one iteration later.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, print, "before")
    sleeping = asyncio.create_task(asyncio.sleep(0.1))
    sleeping.add_done_callback(lambda task: print("sleep task done"))
    await asyncio.sleep(0)
    loop.call_later(0.1, lambda: loop.call_soon(print, "queued by the timer"))
    loop.call_later(0.1, print, "after")
    await sleeping
    print("main")
    await asyncio.sleep(0.1)

asyncio.run(main())

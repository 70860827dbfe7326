# What a queue prints: its size, its items, who waits, unfinished tasks.
import asyncio
import re

def show(queue):
    print(queue, "|", re.sub(r" at 0x\w+", "", repr(queue)))

async def main():
    queue = asyncio.Queue(2)
    show(queue)
    getters = [asyncio.create_task(queue.get()) for _ in range(2)]
    await asyncio.sleep(0)
    show(queue)
    queue.put_nowait("x")
    show(queue)
    await asyncio.sleep(0)
    queue.put_nowait(None)
    await getters[1]
    for item in ("full", 2.5):
        queue.put_nowait(item)
    putter = asyncio.create_task(queue.put("more"))
    await asyncio.sleep(0)
    show(queue)
    putter.cancel()
    queue.get_nowait(), queue.get_nowait(), queue.task_done()
    show(queue)

asyncio.run(main())

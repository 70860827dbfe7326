# The calls that do not wait, and their errors.
import asyncio

async def main():
    queue = asyncio.Queue(2)
    print(queue.empty(), queue.full(), queue.maxsize, queue.qsize())
    queue.put_nowait("a")
    queue.put_nowait("b")
    try:
        queue.put_nowait("c")
    except asyncio.QueueFull as error:
        print(repr(error), queue.full())
    print(queue.get_nowait(), await queue.get())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    try:
        for _ in range(3):
            queue.task_done()
    except ValueError as error:
        print(error)
    try:
        await asyncio.wait_for(queue.get(), 1)
    except TimeoutError as error:
        print(repr(error), asyncio.get_running_loop().time())
    unlimited = asyncio.Queue()
    for i in range(100):
        unlimited.put_nowait(i)
    print(unlimited.full(), unlimited.qsize())

asyncio.run(main())

# The errors: QueueEmpty, QueueFull, task_done too often.
import asyncio

async def main():
    queue = asyncio.Queue(maxsize=1)
    for call in (queue.get_nowait, lambda: queue.put_nowait(1), lambda: queue.put_nowait(2),
                 queue.task_done, queue.task_done):
        try:
            print("fine", call())
        except (asyncio.QueueEmpty, asyncio.QueueFull, ValueError) as error:
            print(type(error).__name__, error.args, type(error).__module__)
    print(asyncio.QueueEmpty.__mro__[1].__name__, asyncio.QueueFull.__mro__[1].__name__)
    for wait in (queue.put(3), asyncio.Queue().get()):
        try:
            await asyncio.wait_for(wait, 0.5)
        except TimeoutError:
            print("waited in vain", queue.qsize(), asyncio.get_running_loop().time())
    endless = asyncio.Queue(-3)
    for n in range(5):
        endless.put_nowait(n)
    print(endless.full(), endless.maxsize)

asyncio.run(main())

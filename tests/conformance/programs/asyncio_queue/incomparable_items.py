# The put that cannot compare raises, but its item is in the queue already.
import asyncio

async def main():
    queue = asyncio.PriorityQueue()
    await queue.put((1, {"job": 1}))
    for item in ((2, {"job": 2}), (1, {"job": 3})):
        try:
            await queue.put(item)
        except TypeError as error:
            print(error)
    print(queue.qsize(), queue)
    try:
        queue.put_nowait("text")
    except TypeError as error:
        print(error, queue.qsize())
    print(str(queue).count("job"))

asyncio.run(main())

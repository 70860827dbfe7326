# A PriorityQueue whose items change the queue while they are compared.
import asyncio

class Item:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        if meddle:
            meddle.pop()()
        return self.number < other.number

async def main():
    global meddle
    meddle = []
    queue = asyncio.PriorityQueue()
    for number in (5, 3, 8, 1, 9, 2):
        queue.put_nowait(Item(number))
    for change in (lambda: queue._queue.clear(), lambda: queue._queue.append(Item(0))):
        meddle.append(change)
        try:
            queue.put_nowait(Item(4))
        except RuntimeError as error:
            print(error, queue.qsize())
        for number in (7, 6):
            queue.put_nowait(Item(number))
    meddle.append(lambda: queue._queue.clear())
    try:
        print(queue.get_nowait().number)
    except RuntimeError as error:
        print(error, queue.qsize())
    print(queue.empty())

asyncio.run(main())

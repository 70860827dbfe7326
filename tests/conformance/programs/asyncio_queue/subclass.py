# A queue of one's own: _init, _get and _put decide what it keeps.
import asyncio
import collections

class LatestQueue(asyncio.Queue):
    """Keeps the newest item of each key."""

    def _init(self, maxsize):
        self._queue = collections.OrderedDict()

    def _put(self, item):
        key, value = item
        self._queue.pop(key, None)
        self._queue[key] = value

    def _get(self):
        return self._queue.popitem(last=False)

async def consumer(queue):
    while (item := await queue.get()) != ("stop", None):
        print("got", item, "left", queue.qsize())

async def main():
    queue = LatestQueue()
    for item in (("a", 1), ("b", 2), ("a", 3), ("c", 4), ("b", 5)):
        queue.put_nowait(item)
    print(queue.qsize(), queue)
    await queue.put(("stop", None))
    await consumer(queue)

asyncio.run(main())

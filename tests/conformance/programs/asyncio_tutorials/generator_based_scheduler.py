# What asyncio does, in thirty lines: a loop of one's own that drives `async def`.
import collections
import heapq
import types

@types.coroutine
def sleep(seconds):
    yield seconds

class Loop:
    def __init__(self):
        self.ready, self.timers, self.time, self.number = collections.deque(), [], 0, 0

    def spawn(self, coroutine):
        self.ready.append(coroutine)

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.time, _, coroutine = heapq.heappop(self.timers)
                self.ready.append(coroutine)
            coroutine = self.ready.popleft()
            try:
                seconds = coroutine.send(None)
            except StopIteration as stop:
                print(f"{self.time:.1f} {coroutine.__name__} returned {stop.value}")
            else:
                self.number += 1
                heapq.heappush(self.timers, (self.time + seconds, self.number, coroutine))

loop = Loop()

async def ticker(name, period, count):
    for n in range(count):
        await sleep(period)
        print(f"{loop.time:.1f} {name} {n}")
    return name

loop.spawn(ticker("slow", 1, 2))
loop.spawn(ticker("fast", 0.4, 4))
loop.run()

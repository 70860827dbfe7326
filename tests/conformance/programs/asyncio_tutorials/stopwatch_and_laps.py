# A stopwatch class with properties, used by several runners at once.
import asyncio
import time

class Stopwatch:
    def __init__(self):
        self.laps, self._start = [], None

    def __enter__(self):
        self._start = time.perf_counter()
        return self

    def __exit__(self, *exc):
        self.lap()

    def lap(self):
        self.laps.append(round(time.perf_counter() - self._start, 2))

    @property
    def total(self):
        return self.laps[-1] if self.laps else 0.0

async def runner(name, pace, laps):
    with Stopwatch() as watch:
        for _ in range(laps - 1):
            await asyncio.sleep(pace)
            watch.lap()
        await asyncio.sleep(pace * 1.5)
    return watch.total, name, watch.laps

async def main():
    results = await asyncio.gather(runner("turtle", 2, 3), runner("hare", 0.5, 6), runner("snail", 5, 1))
    for place, (total, name, laps) in enumerate(sorted(results), start=1):
        print(f"{place}. {name:<7}{total:6.2f}  {laps}")

asyncio.run(main())

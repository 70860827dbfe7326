# A watchdog cancels the work when it is not fed in time.
import asyncio

class Watchdog:
    def __init__(self, limit):
        self.limit = limit

    async def __aenter__(self):
        self.task, self.bitten = asyncio.current_task(), False
        self.feed(first=True)
        return self

    def feed(self, first=False):
        if not first:
            self.timer.cancel()
        self.timer = asyncio.get_running_loop().call_later(self.limit, self.bite)

    def bite(self):
        self.bitten = True
        self.task.cancel()

    async def __aexit__(self, kind, error, traceback):
        self.timer.cancel()
        if self.bitten and kind is asyncio.CancelledError:
            self.task.uncancel()
            raise TimeoutError(f"not fed for {self.limit} s") from error

async def work(pauses):
    async with Watchdog(1) as dog:
        for pause in pauses:
            await asyncio.sleep(pause)
            dog.feed()
    return sum(pauses)

async def main():
    for pauses in ((0.5, 0.9, 0.75), (0.5, 2, 0.5)):
        try:
            print(await work(pauses), "seconds of work")
        except TimeoutError as error:
            print(error, repr(error.__cause__), asyncio.current_task().cancelling())

asyncio.run(main())

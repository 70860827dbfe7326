# A supervisor starts a crashed worker again, but not for ever.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s: %(message)s")
log = logging.getLogger("supervisor")

class Worker:
    def __init__(self, name, crashes):
        self.name, self.crashes, self.runs = name, crashes, 0

    async def run(self):
        self.runs += 1
        await asyncio.sleep(1)
        if self.runs <= self.crashes:
            raise RuntimeError(f"{self.name} crashed in run {self.runs}")
        return f"{self.name} ended in run {self.runs}"

async def supervise(worker, limit=3):
    for attempt in range(limit):
        task = asyncio.create_task(worker.run(), name=worker.name)
        try:
            result = await task
        except RuntimeError as error:
            log.warning("%s (attempt %d of %d)", error, attempt + 1, limit)
            await asyncio.sleep(0.5 * attempt)
        else:
            log.info(result)
            return result
    log.error("giving up on %s", worker.name)

async def main():
    workers = [Worker("solid", 0), Worker("shaky", 2), Worker("broken", 9)]
    print(await asyncio.gather(*map(supervise, workers)))

asyncio.run(main())

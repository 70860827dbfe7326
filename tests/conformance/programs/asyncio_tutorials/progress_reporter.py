# A progress bar that is redrawn while the work goes on.
import asyncio

class Progress:
    def __init__(self, total):
        self.total, self.done = total, 0

    def __str__(self):
        part = self.done / self.total
        return f"[{'#' * int(part * 10):<10}] {part:4.0%}"

async def job(n, progress):
    await asyncio.sleep(n * 0.3)
    progress.done += 1

async def reporter(progress):
    while progress.done < progress.total:
        print(f"{asyncio.get_running_loop().time():3.1f}", progress)
        await asyncio.sleep(0.5)

async def main():
    progress = Progress(6)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(reporter(progress))
        for n in range(1, 7):
            tg.create_task(job(n, progress))
    print(progress, "done")

asyncio.run(main())

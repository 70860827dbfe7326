# A commit that must not be torn apart: shield it, and wait for it when cancelled.
import asyncio

log = []

async def commit(n):
    log.append(f"begin {n}")
    await asyncio.sleep(1)
    log.append(f"commit {n}")

async def worker():
    for n in range(3):
        task = asyncio.ensure_future(commit(n))
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            log.append("cancelled")
            await task
            raise

async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
    print(*log, asyncio.get_running_loop().time(), task.cancelled(), sep="\n")

asyncio.run(main())

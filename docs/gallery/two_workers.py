import asyncio


async def worker(name, jobs):
    while True:
        job = await jobs.get()
        await asyncio.sleep(job)
        print(f"{name}: {job} s of work")
        jobs.task_done()


async def main():
    jobs = asyncio.Queue()
    workers = [asyncio.create_task(worker(name, jobs), name=name) for name in ("anna", "ben")]
    for seconds in (2, 1, 1):
        await jobs.put(seconds)
    await jobs.join()
    print("all done")
    for task in workers:
        task.cancel()


asyncio.run(main())

# time.sleep on the loop's thread holds up all tasks; in a thread it does not.
import asyncio, time

async def beat(log):
    loop = asyncio.get_running_loop()
    start = loop.time()
    for _ in range(3):
        await asyncio.sleep(0.1)
        log.append(round(loop.time() - start, 1))

async def main():
    for block in (lambda: asyncio.sleep(0.22), lambda: asyncio.to_thread(time.sleep, 0.22)):
        log = []
        task = asyncio.create_task(beat(log))
        await asyncio.sleep(0)
        await block()
        await task
        print(log)
    log = []
    task = asyncio.create_task(beat(log))
    await asyncio.sleep(0)
    time.sleep(0.22)
    await task
    print(log)

asyncio.run(main())

# A semaphore lets in a few at a time; a bounded one counts releases.
import asyncio

running = 0

async def job(n, semaphore):
    global running
    async with semaphore:
        running += 1
        print(f"{n} runs, {running} at a time, at {asyncio.get_running_loop().time()}")
        await asyncio.sleep(1)
        running -= 1

async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(job(n, semaphore) for n in range(5)))
    print(semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    print(bounded.locked())
    bounded.release()
    for call in (bounded.release, lambda: asyncio.Semaphore(-1)):
        try:
            call()
        except ValueError as error:
            print(error)

asyncio.run(main())

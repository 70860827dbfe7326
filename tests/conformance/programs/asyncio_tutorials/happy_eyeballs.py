# Start the next attempt when the last one failed or is slow (RFC 8305 in small).
import asyncio

async def connect(address, delay, works):
    print(f"{asyncio.get_running_loop().time():.2f} try {address}")
    await asyncio.sleep(delay)
    if not works:
        raise OSError(f"{address} unreachable")
    return address

async def staggered(attempts, pause):
    winner = asyncio.get_running_loop().create_future()
    tasks, failed = [], asyncio.Event()

    async def run(attempt):
        try:
            result = await connect(*attempt)
        except OSError as error:
            print(f"{asyncio.get_running_loop().time():.2f} {error}")
            failed.set()
        else:
            if not winner.done():
                winner.set_result(result)
    for attempt in attempts:
        failed.clear()
        tasks.append(asyncio.create_task(run(attempt)))
        waiter = asyncio.create_task(failed.wait())
        await asyncio.wait([winner, waiter], timeout=pause, return_when=asyncio.FIRST_COMPLETED)
        waiter.cancel()
        if winner.done():
            break
    result = await winner
    for task in tasks:
        task.cancel()
    return result

async def main():
    attempts = [("v6 one", 0.1, False), ("v6 two", 5, True), ("v4 one", 0.4, True), ("v4 two", 0.05, True)]
    print(await staggered(attempts, 0.25), f"{asyncio.get_running_loop().time():.2f}")

asyncio.run(main())

# reschedule moves the deadline, later or earlier; None takes it away.
import asyncio

async def work(plan):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(2) as limit:
            for pause, deadline in plan:
                await asyncio.sleep(pause)
                limit.reschedule(deadline and start + deadline)
                print(f"{loop.time() - start}: deadline", limit.when() and limit.when() - start)
            await asyncio.sleep(5)
            print("finished")
    except TimeoutError:
        print("TimeoutError after", loop.time() - start)

async def main():
    await work([(1, 4)])
    await work([(0.5, 1)])
    await work([(1.5, None)])
    await work([(1, 3), (1.5, 6), (3, 5)])          # the last one lies in the past
    await work([(1, 0.5)])

asyncio.run(main())

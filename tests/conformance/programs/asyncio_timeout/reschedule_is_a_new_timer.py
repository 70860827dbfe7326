# reschedule registers anew: at a tie the rescheduled timer is behind those that were there.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for again in (False, True):
        start = loop.time()
        try:
            async with asyncio.timeout(1) as limit:
                loop.call_later(1, lambda: print("a callback that was registered second sees", limit))
                if again:
                    limit.reschedule(start + 1)
                try:
                    await asyncio.sleep(1)
                    print("slept to the end", again)
                except asyncio.CancelledError:
                    print("interrupted", again)
                    raise
        except TimeoutError:
            print("TimeoutError at", loop.time())
        await asyncio.sleep(1)

asyncio.run(main())

# Time limits, the example of the documentation and what can go wrong with it.
import asyncio

async def eternity():
    # Sleep for one hour
    try:
        await asyncio.sleep(3600)
        print('yay!')
    except asyncio.CancelledError:
        print("eternity was interrupted")
        raise

async def long_running_task():
    await asyncio.sleep(10)
    return "long result"

async def main():
    try:
        await asyncio.wait_for(eternity(), timeout=1.0)
    except TimeoutError:
        print('timeout!')
    try:
        async with asyncio.timeout(None) as cm:
            # We didn't know the timeout when starting, so we do now
            new_deadline = asyncio.get_running_loop().time() + 10
            cm.reschedule(new_deadline)
            print(await long_running_task())
    except TimeoutError:
        pass
    if cm.expired():
        print("Looks like we haven't finished on time.")
    print("This statement will run regardless.", asyncio.get_running_loop().time())

asyncio.run(main())

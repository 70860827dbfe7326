# timeout() reads the clock when it is called, not when the block is entered.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    limit = asyncio.timeout(2)
    await asyncio.sleep(1.5)
    try:
        async with limit:
            await asyncio.sleep(5)
    except TimeoutError:
        print("early:", loop.time())
    late = asyncio.timeout(1)
    await asyncio.sleep(3)
    try:
        async with late:
            print("the deadline has passed:", late.when(), loop.time())
            await asyncio.sleep(0.5)
            print("never")
    except TimeoutError:
        print(loop.time())

asyncio.run(main())

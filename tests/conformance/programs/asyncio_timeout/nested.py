# Of two nested timeouts the one that expired raises; with one deadline it is the outer one.
import asyncio

async def try_it(outer_delay, inner_delay):
    start = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(outer_delay) as outer:
            try:
                async with asyncio.timeout(inner_delay) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner", end=" ")
                await asyncio.sleep(3)
    except TimeoutError:
        print("outer", end=" ")
    print(outer.expired(), inner.expired(), asyncio.get_running_loop().time() - start,
          asyncio.current_task().cancelling())

async def main():
    for delays in ((2, 1), (1, 2), (1, 1), (5, 1), (None, 1), (1, None)):
        print(delays, end=": ")
        await try_it(*delays)

asyncio.run(main())

# as_completed gives results in the order in which they are ready.
import asyncio

async def job(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n

async def main():
    for next_result in asyncio.as_completed([job(3), job(1), job(2)]):
        try:
            print(await next_result, asyncio.get_running_loop().time())
        except ValueError as error:
            print("error", error)
    try:
        for next_result in asyncio.as_completed([job(1), job(5)], timeout=2):
            print(await next_result)
    except TimeoutError:
        print("timeout", asyncio.get_running_loop().time())

asyncio.run(main())

# An error is raised where its turn is awaited; the others are not disturbed.
import asyncio

async def child(n):
    await asyncio.sleep(n)
    if n % 2:
        raise ValueError(f"odd: {n}")
    return n

async def main():
    for next_one in asyncio.as_completed([child(n) for n in (4, 1, 3, 2)]):
        try:
            print("result", await next_one)
        except ValueError as error:
            print("error", error)
    task = asyncio.create_task(child(2))
    asyncio.get_running_loop().call_later(1, task.cancel)
    for next_one in asyncio.as_completed([task]):
        try:
            await next_one
        except asyncio.CancelledError:
            print("a cancelled one")

asyncio.run(main())

import asyncio


async def ring(times):
    for i in range(times):
        print(f"{i}: ding")

        await asyncio.sleep(1)


asyncio.run(ring(2))

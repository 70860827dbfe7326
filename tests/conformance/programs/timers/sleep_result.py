# sleep gives back its second argument.
import asyncio

async def main():
    print(await asyncio.sleep(0.1, "value"), await asyncio.sleep(0, [1]), await asyncio.sleep(0))
    print(await asyncio.gather(asyncio.sleep(0.2, "b"), asyncio.sleep(0.1, "a")))
    task = asyncio.create_task(asyncio.sleep(0.1, result="named"))
    print(await task)

asyncio.run(main())

# why 1
# why 6
# why 7
import asyncio


async def ticks(name):
    for i in range(2):
        await asyncio.sleep(1)
        yield f'{name}{i}'


async def follow(name):
    async for tick in ticks(name):
        print(tick)


async def main():
    event = asyncio.Event()
    await asyncio.gather(follow('a'), follow('b'))
    asyncio.get_running_loop().call_later(1, event.set)
    await event.wait()
    print('set\nand', end=' ')
    print('seen')
    await asyncio.shield(asyncio.sleep(2))
    print('end')


asyncio.run(main())

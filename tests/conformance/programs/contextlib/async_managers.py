# asynccontextmanager, aclosing and nullcontext with async with.
import asyncio
from contextlib import aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def connection(name):
    print('connecting', name)
    await asyncio.sleep(1)
    try:
        yield name.title()
    finally:
        await asyncio.sleep(1)
        print('closed', name)


async def ticks():
    try:
        for n in range(10):
            yield n
    finally:
        print('ticks closed')


@connection('decorated')
async def job():
    return 'job done'


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with connection('db') as db, nullcontext(3) as three:
        print(db, three)
    try:
        async with connection('bad'):
            raise ValueError('inside')
    except ValueError as error:
        print('came out', error)
    async with aclosing(ticks()) as source:
        async for n in source:
            if n == 2:
                break
    print(await job(), round(loop.time() - start))


asyncio.run(main())

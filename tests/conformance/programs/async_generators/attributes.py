# ag_running, ag_await, ag_frame and ag_code.
import asyncio

async def gen():
    print("inside", g.ag_running)
    yield 1
    await asyncio.sleep(0.1)

async def main():
    global g
    g = gen()
    print(g.ag_running, g.ag_await, g.ag_frame is not None, g.ag_code.co_name)
    print(await anext(g), g.ag_running, g.ag_frame is None)
    task = asyncio.create_task(drain())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(g.ag_running, g.ag_await is not None)
    await task
    print(g.ag_running, g.ag_frame)

async def drain():
    async for _ in g:
        pass

asyncio.run(main())

# wait_for= is the repr of what is awaited, nested; cb= says who waits.
import asyncio
import re

def show(task):
    text = re.sub(r"at \S*asyncio/(\w+\.py):\d+", r"at \1", repr(task))
    print(re.sub(r"at \S*/(\w+\.py):", r"at \1:", text))

async def leaf():
    await asyncio.sleep(1)

async def branch(task):
    await task

async def main():
    class Local:
        async def method(self):
            await asyncio.sleep(1)

    task = asyncio.create_task(leaf(), name="leaf")
    waiter = asyncio.create_task(branch(task), name="branch")
    method = asyncio.create_task(Local().method(), name="method")
    await asyncio.sleep(0)
    show(task)
    show(waiter)
    show(method)
    show(asyncio.create_task(asyncio.sleep(0), name="sleep"))
    await asyncio.gather(waiter, method)
    show(waiter)

asyncio.run(main())

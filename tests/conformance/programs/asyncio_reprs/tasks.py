# What a task prints: state, name, coroutine and line, what it waits for, its callbacks.
import asyncio
import re

def show(task):
    print(re.sub(r"at \S*/(\w+\.py):", r"at \1:", repr(task)))

async def inner():
    await asyncio.get_running_loop().create_future()

async def returns(value):
    return value

async def raises():
    raise ValueError("v")

async def main():
    task = asyncio.create_task(inner(), name="first")
    show(task)
    await asyncio.sleep(0)
    show(task)
    task.add_done_callback(print)
    task.add_done_callback(show)
    task.cancel()
    show(task)
    task.remove_done_callback(print)
    await asyncio.wait([task])
    show(task)
    for coroutine in (returns(5), returns("x" * 40), returns(list(range(9))), raises()):
        task = asyncio.create_task(coroutine)
        await asyncio.wait([task])
        show(task)
    task.exception()

asyncio.run(main())

# What a future prints: state, result shortened by reprlib, and its callbacks.
import asyncio
import re

def show(future):
    print(re.sub(r" at [^\s\]]*/(\w+\.py):", r" at \1:", repr(future)))

def callback(future):
    pass

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    show(f)
    f.add_done_callback(print)
    show(f)
    f.add_done_callback(callback)
    show(f)
    f.add_done_callback(print)
    f.add_done_callback(len)
    show(f)
    f.remove_done_callback(print), f.remove_done_callback(callback), f.remove_done_callback(len)
    for result in (None, "x" * 50, list(range(20)), {"k": 1}, 10**60, {1, 2}):
        f = loop.create_future()
        f.set_result(result)
        show(f)
    f = loop.create_future()
    f.set_exception(ValueError("q" * 40))
    show(f)
    f.exception()

asyncio.run(main())

# Handles and timers: callback, arguments, when.
import asyncio
import functools
import re

def callback(*args, **more):
    pass

class Callable:
    def __call__(self):
        pass

    def method(self):
        pass

async def main():
    loop = asyncio.get_running_loop()
    handles = [loop.call_soon(print), loop.call_soon(print, 1, "x"), loop.call_soon(callback, "y" * 50, [1] * 9),
               loop.call_soon(functools.partial(callback, 1, key="v"), 2), loop.call_soon(Callable().method),
               loop.call_soon(lambda: None), loop.call_later(1.5, print, "x"), loop.call_at(7, callback)]
    handles[1].cancel()
    handles[6].cancel()
    for handle in handles:
        print(re.sub(r" at 0x\w+", "", re.sub(r"at \S*/(\w+\.py):", r"at \1:", repr(handle))))
    await asyncio.sleep(0)
    print(re.sub(r"at \S*/(\w+\.py):", r"at \1:", repr(handles[2])))

asyncio.run(main())

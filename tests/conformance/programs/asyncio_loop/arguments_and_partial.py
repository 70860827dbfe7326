# Callbacks get positional arguments only; a partial brings keywords.
import asyncio
import functools

def report(*args, **kwargs):
    print(args, kwargs)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(report)
    loop.call_soon(report, 1, [2], None)
    loop.call_soon(functools.partial(report, 1, end="!"), 2)
    try:
        loop.call_soon(report, end="!")
    except TypeError as error:
        print("TypeError", "end" in str(error))
    loop.call_soon(print, "built in")
    loop.call_soon("abc".split)
    loop.call_soon([].append, 3)
    await asyncio.sleep(0)
    print("end")

asyncio.run(main())

# An exception in a callback goes to the handler; the rest of the batch runs.
import asyncio

def handler(loop, context):
    print("handler:", type(context["exception"]).__name__, context["exception"], sorted(context))

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(print, "before")
    loop.call_soon(int, "x")
    loop.call_soon(print, "between")
    loop.call_later(0.1, [].pop)
    loop.call_soon({}.__getitem__, "key")
    loop.call_soon(print, "after")
    await asyncio.sleep(0.2)
    print("main is unharmed", loop.get_exception_handler() is handler)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)

asyncio.run(main())

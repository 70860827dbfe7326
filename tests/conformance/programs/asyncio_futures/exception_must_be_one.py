# set_exception takes an exception or a class of one, but not StopIteration.
import asyncio

class Custom(Exception):
    def __init__(self):
        super().__init__("made from the class")

async def main():
    loop = asyncio.get_running_loop()
    for wrong in (5, "text", StopIteration(), StopIteration, int):
        future = loop.create_future()
        try:
            future.set_exception(wrong)
        except TypeError as error:
            print(error, future)
    for right in (KeyError, KeyError("k"), Custom, asyncio.CancelledError, StopAsyncIteration()):
        future = loop.create_future()
        future.set_exception(right)
        print(repr(future.exception()), future.cancelled())

asyncio.run(main())

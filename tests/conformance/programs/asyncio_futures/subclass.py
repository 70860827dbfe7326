# A subclass of Future may add methods and see when it is done.
import asyncio

class Promise(asyncio.Future):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def set_result(self, value):
        print(self.name, "is given", value)
        super().set_result(value * 2)

    def then(self, function):
        after = Promise(f"after {self.name}")
        self.add_done_callback(lambda f: after.set_result(function(f.result())))
        return after

async def main():
    promise = Promise("first")
    end = promise.then(lambda x: x + 1).then(str)
    asyncio.get_running_loop().call_later(1, promise.set_result, 10)
    print(await end, end.name, isinstance(end, asyncio.Future))
    print(promise)

asyncio.run(main())

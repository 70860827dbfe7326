# remove_done_callback removes every equal callback and says how many.
import asyncio

class Callback:
    def __init__(self, name):
        self.name = name

    def __call__(self, future):
        print("called", self.name)

    def __eq__(self, other):
        return self.name == other.name

async def main():
    future = asyncio.get_running_loop().create_future()
    for name in "abacab":
        future.add_done_callback(Callback(name))
    print(future.remove_done_callback(Callback("a")), future.remove_done_callback(Callback("z")))
    future.set_result(None)
    print(future.remove_done_callback(Callback("b")))
    await asyncio.sleep(0)

asyncio.run(main())

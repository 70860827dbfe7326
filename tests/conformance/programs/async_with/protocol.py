# async with awaits __aenter__ and __aexit__.
import asyncio

class Connection:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("open", self.name)
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.1)
        print("close", self.name, kind and kind.__name__)
        return self.swallow

async def main():
    async with Connection("a") as a, Connection("b") as b:
        print("body", a.name, b.name)
    async with Connection("c", swallow=True):
        raise ValueError
    try:
        async with Connection("d"):
            raise KeyError("out")
    except KeyError as error:
        print(error, round(asyncio.get_running_loop().time(), 1))

asyncio.run(main())

# Asynchronous methods, class methods, decorated coroutines, callables with async __call__.
import asyncio, functools

def traced(function):
    @functools.wraps(function)
    async def wrapper(*args):
        print("before", function.__name__)
        result = await function(*args)
        print("after", result)
        return result
    return wrapper

class Client:
    base = "base"

    @traced
    async def get(self, path):
        await asyncio.sleep(0.1)
        return f"{self.base}/{path}"

    @classmethod
    async def create(cls):
        await asyncio.sleep(0)
        return cls()

    @staticmethod
    async def ping():
        return "pong"

    async def __call__(self, x):
        return x * 2

async def main():
    client = await Client.create()
    print(await client.get("a"), await Client.ping(), await client(4))
    print(asyncio.iscoroutinefunction(client.get), asyncio.iscoroutinefunction(client), await asyncio.gather(*map(client, range(3))))
    print(await (lambda: client.get("lambda"))())

asyncio.run(main())

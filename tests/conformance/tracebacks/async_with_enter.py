# An exception in __aenter__, and the header is not marked.
import asyncio

class Connection:
    async def __aenter__(self):
        return self.open()

    def open(self):
        raise ConnectionError("refused")

    async def __aexit__(self, *details):
        pass

async def main():
    async with Connection() as connection:
        print(connection)

asyncio.run(main())

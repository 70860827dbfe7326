# A pool of connections as an async context manager; a broken one is replaced.
import asyncio
from contextlib import asynccontextmanager

class Connection:
    made = 0

    def __init__(self):
        Connection.made += 1
        self.number, self.broken = Connection.made, False

    async def execute(self, query):
        await asyncio.sleep(1)
        if query == "crash":
            self.broken = True
            raise ConnectionError(f"connection {self.number} is broken")
        return f"{query} on {self.number}"

class Pool:
    def __init__(self, size):
        self.free = asyncio.LifoQueue()
        [self.free.put_nowait(Connection()) for _ in range(size)]

    @asynccontextmanager
    async def acquire(self):
        connection = await self.free.get()
        try:
            yield connection
        finally:
            self.free.put_nowait(Connection() if connection.broken else connection)

async def query(pool, text):
    try:
        async with pool.acquire() as connection:
            return await connection.execute(text)
    except ConnectionError as error:
        return f"error: {error}"

async def main():
    pool = Pool(2)
    for result in await asyncio.gather(*(query(pool, text) for text in ("q1", "crash", "q2", "q3", "q4"))):
        print(result)
    print(asyncio.get_running_loop().time(), Connection.made, pool.free.qsize())

asyncio.run(main())

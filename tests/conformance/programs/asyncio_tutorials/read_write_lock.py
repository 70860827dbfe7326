# A lock for many readers or one writer, made from a Condition.
import asyncio
from contextlib import asynccontextmanager

class ReadWriteLock:
    def __init__(self):
        self.condition = asyncio.Condition()
        self.readers, self.writing = 0, False

    @asynccontextmanager
    async def read(self):
        async with self.condition:
            await self.condition.wait_for(lambda: not self.writing)
            self.readers += 1
        try:
            yield
        finally:
            async with self.condition:
                self.readers -= 1
                self.condition.notify_all()

    @asynccontextmanager
    async def write(self):
        async with self.condition:
            await self.condition.wait_for(lambda: not self.writing and not self.readers)
            self.writing = True
        try:
            yield
        finally:
            async with self.condition:
                self.writing = False
                self.condition.notify_all()

async def user(name, block, seconds):
    async with block:
        print(f"{asyncio.get_running_loop().time()} {name} in")
        await asyncio.sleep(seconds)
    print(f"{asyncio.get_running_loop().time()} {name} out")

async def main():
    lock = ReadWriteLock()
    await asyncio.gather(user("reader 1", lock.read(), 2), user("reader 2", lock.read(), 1),
                         user("writer", lock.write(), 1), user("reader 3", lock.read(), 1))

asyncio.run(main())

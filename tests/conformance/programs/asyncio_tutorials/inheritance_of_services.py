# Services with a common base class, started and stopped together by super().
import asyncio
from abc import ABC, abstractmethod

class Service(ABC):
    started: list = []

    @abstractmethod
    async def run(self) -> None: ...

    async def start(self):
        await asyncio.sleep(0.1)
        self.started.append(type(self).__name__)
        self._task = asyncio.create_task(self.run(), name=str(self))

    async def stop(self):
        self._task.cancel()
        result, = await asyncio.gather(self._task, return_exceptions=True)
        print(f"{self} stopped: {type(result).__name__}")

    def __str__(self):
        return type(self).__name__.lower()

class Clock(Service):
    async def run(self):
        while True:
            print("tick", round(asyncio.get_running_loop().time(), 1))
            await asyncio.sleep(1)

class Database(Service):
    async def start(self):
        await asyncio.sleep(0.5)
        await super().start()

    async def run(self):
        await asyncio.Event().wait()

async def main():
    services = [Database(), Clock()]
    await asyncio.gather(*(service.start() for service in services))
    print(Service.started, services[1]._task.get_name())
    await asyncio.sleep(2)
    for service in reversed(services):
        await service.stop()
    try:
        Service()
    except TypeError as error:
        print(error)

asyncio.run(main())

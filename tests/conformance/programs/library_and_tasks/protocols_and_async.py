# A protocol with an async method; sources that follow it without inheriting.
import asyncio
from abc import ABC, abstractmethod
from typing import AsyncIterator, Protocol, runtime_checkable

@runtime_checkable
class Source(Protocol):
    async def read(self) -> str: ...

class Base(ABC):
    @abstractmethod
    async def read(self) -> str: ...

class Memory:
    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
    async def read(self) -> str:
        await asyncio.sleep(0.2)
        return self.lines.pop(0) if self.lines else ''

class Upper(Base):
    def __init__(self, source: Source) -> None:
        self.source = source
    async def read(self) -> str:
        return (await self.source.read()).upper()

async def lines(source: Source) -> AsyncIterator[str]:
    while line := await source.read():
        yield line

async def main() -> None:
    m = Memory('one', 'two')
    print(isinstance(m, Source), isinstance(Upper(m), Source), isinstance(3, Source))
    async for line in lines(Upper(m)):
        print(line)
    try:
        Base()
    except TypeError as e:
        print(e)

asyncio.run(main())

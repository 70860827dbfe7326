# Results and errors as values: a small Result type around gather.
import asyncio
from dataclasses import dataclass
from typing import Awaitable, Generic, TypeVar, Union

T = TypeVar("T")

@dataclass(frozen=True)
class Ok(Generic[T]):
    value: T

@dataclass(frozen=True)
class Err:
    error: Exception

Result = Union[Ok[T], Err]

async def attempt(awaitable: Awaitable[T]) -> Result:
    try:
        return Ok(await awaitable)
    except Exception as error:
        return Err(error)

async def divide(a: float, b: float) -> float:
    await asyncio.sleep(b / 10)
    return a / b

async def main() -> None:
    for result in await asyncio.gather(*(attempt(divide(10, b)) for b in (4, 0, 2.5))):
        match result:
            case Ok(value):
                print(f"ok {value}")
            case Err(ZeroDivisionError() as error):
                print(f"division failed: {error}")
    print(await attempt(asyncio.wait_for(divide(1, 20), 1)), await attempt(divide("a", 1)))

asyncio.run(main())

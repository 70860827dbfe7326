# The reprs and names of the other parts of asyncio.
import asyncio
import re

def show(thing):
    print(re.sub(r" at 0x\w+", "", repr(thing)))

async def f():
    pass

async def main():
    coroutine = f()
    for thing in (coroutine, asyncio.gather(), asyncio.gather(asyncio.Future()), asyncio.timeout(2),
                  asyncio.TaskGroup(), asyncio.Queue(3), asyncio.as_completed([]), asyncio.Runner,
                  asyncio.CancelledError("c"), asyncio.TimeoutError(), asyncio.QueueFull(), asyncio.Event,
                  asyncio.Future, asyncio.Task, asyncio.sleep, asyncio.FIRST_COMPLETED):
        show(thing)
    loop = asyncio.get_running_loop()
    print(re.sub(r"<\w+ ", "<loop ", repr(loop)))
    await coroutine
    return loop

loop = asyncio.run(main())
print(re.sub(r"<\w+ ", "<loop ", repr(loop)))

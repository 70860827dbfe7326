# loop= takes an event loop; what is none is found out when it is asked for something.
import asyncio

async def f():
    pass

def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

async def main():
    coroutine = f()
    attempt(lambda: asyncio.Future(loop=5))
    attempt(lambda: asyncio.Task(coroutine, loop="x"))
    attempt(lambda: asyncio.ensure_future(coroutine, loop=[]))
    attempt(lambda: asyncio.current_task(5))
    attempt(lambda: asyncio.all_tasks("x"))
    attempt(lambda: asyncio.set_event_loop(5))
    await coroutine

asyncio.run(main())

# A task that raises CancelledError by itself is cancelled, though nobody asked.
import asyncio

async def quits(*args):
    await asyncio.sleep(0)
    raise asyncio.CancelledError(*args)

async def main():
    for args in ((), ("own message",)):
        task = asyncio.create_task(quits(*args))
        for _ in range(2):
            try:
                await task
            except asyncio.CancelledError as error:
                print("await:", error.args)
        print(task.cancelled(), task.cancelling(), task.done())
        try:
            task.exception()
        except asyncio.CancelledError as error:
            print("exception():", error.args)

asyncio.run(main())

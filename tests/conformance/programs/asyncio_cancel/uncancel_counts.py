# uncancel() only counts down, never below zero; it withdraws nothing that is pending.
import asyncio

async def work():
    me = asyncio.current_task()
    print("start", me.cancelling(), me.uncancel())
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("requests", me.cancelling())
        while me.cancelling():
            print("down to", me.uncancel())
    me.cancel()
    print("undone?", me.uncancel())
    try:
        await asyncio.sleep(1)
        print("not interrupted")
    except asyncio.CancelledError:
        print("interrupted all the same")
    return me.cancelling()

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel(), task.cancel(), task.cancel()
    print(await task)

asyncio.run(main())

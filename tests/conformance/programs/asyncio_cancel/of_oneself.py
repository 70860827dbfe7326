# A task that cancels itself goes on until it next suspends; a done future does not suspend it.
import asyncio

async def work():
    me, done = asyncio.current_task(), asyncio.get_running_loop().create_future()
    done.set_result("ready")
    print("cancel says", me.cancel("my own wish"), me.cancelling())
    print(await done, "- still running")
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print("delivered", error.args, asyncio.get_running_loop().time())
        print("uncancel", me.uncancel(), me.uncancel(), me.cancelling())
    return await asyncio.sleep(1, "the end")

async def never_suspends():
    asyncio.current_task().cancel()
    return "returned before it was delivered"

async def main():
    print(await asyncio.create_task(work()))
    task = asyncio.create_task(never_suspends())
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())

asyncio.run(main())

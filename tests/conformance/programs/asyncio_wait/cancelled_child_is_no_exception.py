# FIRST_EXCEPTION does not return for a cancelled child; wait raises nothing itself.
import asyncio

async def child(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise LookupError(n)

async def main():
    tasks = [asyncio.create_task(child(1)), asyncio.create_task(child(9)),
             asyncio.create_task(child(3, True)), asyncio.create_task(child(5))]
    asyncio.get_running_loop().call_later(2, tasks[1].cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(asyncio.get_running_loop().time(), [task in done for task in tasks])
    print([task.cancelled() for task in tasks], repr(tasks[2].exception()))
    tasks[3].cancel()
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), pending)

asyncio.run(main())

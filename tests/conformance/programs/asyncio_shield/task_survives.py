# Cancelling who awaits a shielded task leaves the task running.
import asyncio

async def work():
    await asyncio.sleep(2)
    print("work is done at", asyncio.get_running_loop().time())
    return "result"

async def caller(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError as error:
        print("caller cancelled", error.args)
        raise

async def main():
    task = asyncio.create_task(work())
    calling = asyncio.create_task(caller(task))
    await asyncio.sleep(1)
    calling.cancel("impatient")
    await asyncio.wait([calling])
    print(calling.cancelled(), task.done(), task.cancelling())
    print(await task)

asyncio.run(main())

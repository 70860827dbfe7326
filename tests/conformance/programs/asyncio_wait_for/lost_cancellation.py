# If the task is done already when its caller is cancelled, the result is returned (3.11 only).
import asyncio

async def work():
    await asyncio.sleep(1)
    return "the result"

async def caller(task):
    result = await asyncio.wait_for(task, 5)
    print("caller goes on with", result, asyncio.current_task().cancelling())
    return result

async def main():
    task = asyncio.create_task(work())
    calling = asyncio.create_task(caller(task))
    await asyncio.sleep(0)
    task.add_done_callback(lambda _: print("cancel says", calling.cancel()))
    await asyncio.wait([calling])
    print(calling.cancelled() or calling.result())

asyncio.run(main())

# result() of an unfinished task is an error; afterwards it can be asked for again and again.
import asyncio

async def work():
    await asyncio.sleep(0.1)
    return {"answer": 42}

async def main():
    task = asyncio.create_task(work())
    print(task.done())
    try:
        task.result()
    except asyncio.InvalidStateError as error:
        print("InvalidStateError", error)
    value = await task
    print(task.done(), task.result() is value, task.exception(), task.cancelled())
    print(await task, await task)

asyncio.run(main())

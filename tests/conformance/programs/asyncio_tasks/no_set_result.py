# The outcome of a task is its coroutine's own: it cannot be set from outside.
import asyncio

async def work():
    await asyncio.sleep(1)
    return 1

async def main():
    task = asyncio.create_task(work())
    for change in (lambda: task.set_result(5), lambda: task.set_exception(ValueError())):
        try:
            change()
        except RuntimeError as error:
            print(error)
    print(await task)

asyncio.run(main())

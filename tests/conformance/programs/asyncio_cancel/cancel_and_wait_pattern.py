# The pattern of cancelling a task and waiting for its end, told apart from being cancelled oneself.
import asyncio

async def cancel_and_wait(task, message=None):
    task.cancel(message)
    try:
        await task
    except asyncio.CancelledError:
        if asyncio.current_task().cancelling():
            print("it was me who was cancelled")
            raise
        return "cancelled"
    except Exception as error:
        return repr(error)
    return "returned"

async def work(answer, delay=0.5):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        await asyncio.sleep(delay)
        if isinstance(answer, Exception):
            raise answer
        if answer is None:
            raise

async def main():
    for answer in (None, "fine", OSError("broken")):
        task = asyncio.create_task(work(answer))
        await asyncio.sleep(0)
        print(await cancel_and_wait(task))
    task = asyncio.create_task(work(None, 5))
    await asyncio.sleep(0)
    canceller = asyncio.create_task(cancel_and_wait(task))
    await asyncio.sleep(1)
    canceller.cancel()
    await asyncio.wait([canceller])
    print(canceller.cancelled(), task.cancelled(), asyncio.get_running_loop().time())

asyncio.run(main())

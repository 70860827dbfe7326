# Cancelling the caller cancels the task inside and waits for it.
import asyncio

async def work(answer):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("work:", repr(error))
        await asyncio.sleep(1)
        if answer:
            return answer
        raise

async def caller(answer):
    try:
        return await asyncio.wait_for(work(answer), 20)
    except asyncio.CancelledError as error:
        print("caller:", repr(error), asyncio.get_running_loop().time())
        raise

async def main():
    for answer in (None, "stubborn"):
        task = asyncio.create_task(caller(answer))
        await asyncio.sleep(1)
        task.cancel("from outside")
        await asyncio.wait([task])
        print("cancelled" if task.cancelled() else task.result())

asyncio.run(main())

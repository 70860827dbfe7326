# wait_for around a shield: the time limit ends the waiting, not the work.
import asyncio

async def work():
    try:
        await asyncio.sleep(3)
        return "worth waiting for"
    finally:
        print("work ends at", asyncio.get_running_loop().time())

async def main():
    task = asyncio.create_task(work())
    for attempt in range(5):
        try:
            print(await asyncio.wait_for(asyncio.shield(task), 1.25))
            break
        except TimeoutError:
            print("attempt", attempt, "at", asyncio.get_running_loop().time(), task.done())

asyncio.run(main())

# Two tasks that cancel each other while they leave.
import asyncio
async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner leaves")
        tasks["outer"].cancel()
async def outer():
    try:
        await tasks["inner"]
    finally:
        print("outer leaves")
        tasks["inner"].cancel()
tasks = {}
async def main():
    tasks["inner"] = asyncio.create_task(inner())
    tasks["outer"] = asyncio.create_task(outer())
    await asyncio.sleep(1)
    tasks["outer"].cancel()
    print("asked")
    await asyncio.sleep(1)
    print({name: task.cancelled() for name, task in tasks.items()})
asyncio.run(main())

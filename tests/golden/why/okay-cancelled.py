# why --missing "work done"
# why 3
import asyncio

async def work():
    try:
        print("work begins")
        await asyncio.sleep(9)
        print("work done")
    finally:
        print("work cleans up")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    print("cancel asked for")
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it")

asyncio.run(main())

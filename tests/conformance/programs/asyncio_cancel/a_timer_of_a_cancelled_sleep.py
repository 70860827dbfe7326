# A cancelled sleep takes its timer along: nothing waits for it any more.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.sleep(1000, "late"))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled at", loop.time())
    for _ in range(3):
        await asyncio.sleep(0)
    print(loop.time(), task.cancelled())

asyncio.run(main())
print("the program ends at once")

import asyncio


async def download(name):
    print(f"{name}: begins")
    try:
        await asyncio.sleep(10)
        print(f"{name}: complete")
    except asyncio.CancelledError:
        print(f"{name}: stopped")
        await asyncio.sleep(0.5)
        print(f"{name}: cleaned up")
        raise


async def main():
    task = asyncio.create_task(download("film"))
    await asyncio.sleep(1)
    task.cancel()
    print("main: has asked")
    try:
        await task
    except asyncio.CancelledError:
        print("main: it is over")


asyncio.run(main())

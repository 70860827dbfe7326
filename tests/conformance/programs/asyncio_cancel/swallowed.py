# Who catches CancelledError and returns is not cancelled, but the request stays counted.
import asyncio

async def stubborn(times):
    for n in range(times + 1):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print("no,", error)
    return "finished my work"

async def main():
    task = asyncio.create_task(stubborn(2))
    for reason in ("please", "really", "now"):
        await asyncio.sleep(0.25)
        task.cancel(reason)
    print(await task, task.cancelled(), task.cancelling(), task.cancel())
    print(asyncio.get_running_loop().time())

asyncio.run(main())

# set_result does not run the waiter at once: it resumes one iteration later.
import asyncio

async def waiter(name, future):
    print(name, "waits")
    print(name, "got", await future)

async def setter(future):
    await asyncio.sleep(0.1)
    print("setting")
    future.set_result("value")
    print("set, and still running")
    await asyncio.sleep(0)
    print("setter ends")

async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.gather(waiter("a", future), setter(future), waiter("b", future))

asyncio.run(main())

# What main started on its last line still gets a first step, and is cancelled at its first wait.
import asyncio

async def child(name):
    print(name, "starts")
    try:
        await asyncio.sleep(0)
        print(name, "goes on")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled at", asyncio.get_running_loop().time())
        await asyncio.sleep(1)
        print(name, "cleaned up at", asyncio.get_running_loop().time())
        raise

async def main():
    asyncio.create_task(child("early"))
    await asyncio.sleep(0.5)
    for name in ("x", "y"):
        asyncio.create_task(child(name))
    print("main ends")
    return "the value"

print(asyncio.run(main()))

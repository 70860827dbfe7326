# After main: tasks are cancelled, async generators closed, threads awaited; only then the result.
import asyncio
import time

async def background(name):
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(0.5)
        print(name, "cleaned up at", asyncio.get_running_loop().time())

async def ticks():
    try:
        while True:
            yield asyncio.get_running_loop().time()
            await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.25)
        print("generator closed at", asyncio.get_running_loop().time())

def blocking():
    time.sleep(5)
    print("thread ends")

async def main():
    global kept
    asyncio.create_task(background("task"))
    kept = ticks()
    print(await anext(kept))
    asyncio.get_running_loop().run_in_executor(None, blocking)
    await asyncio.sleep(1)
    print("main returns")
    return "main's result"

print(asyncio.run(main()), time.monotonic())

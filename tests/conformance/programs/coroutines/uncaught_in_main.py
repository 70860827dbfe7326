# An exception that leaves main ends the program, after the others have been cancelled.
import asyncio

async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background cleans up first")

async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0.1)
    raise RuntimeError("main failed")

asyncio.run(main())
print("never printed")

# A dropped async generator is closed by a task of the loop, one iteration later and not at once.
import asyncio

async def numbers(name):
    try:
        for n in range(5):
            yield n
    finally:
        print(name, "is closed by", asyncio.current_task().get_name())
        await asyncio.sleep(0.5)
        print(name, "closed at", asyncio.get_running_loop().time())

async def main():
    async for n in numbers("left by break"):
        print(n)
        if n == 1:
            break
    print("after the loop")
    await asyncio.sleep(0)
    print("one iteration later")
    await asyncio.sleep(1)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())

asyncio.run(main())

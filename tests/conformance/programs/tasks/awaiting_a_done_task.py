# Awaiting a finished task does not switch.
import asyncio

async def quick():
    return "quick"

async def other():
    print("other runs")

async def main():
    task = asyncio.create_task(quick())
    await task
    asyncio.create_task(other())
    for _ in range(3):
        print(await task)
    print("before sleep(0)")
    await asyncio.sleep(0)
    print("end")

asyncio.run(main())

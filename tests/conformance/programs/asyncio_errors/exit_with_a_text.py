# sys.exit with a text inside a task: the text is the last line, the status is 1.
import asyncio
import sys

async def other():
    try:
        await asyncio.sleep(10)
    finally:
        print("other is cleaned up")

async def main():
    task = asyncio.create_task(other())
    await asyncio.sleep(1)
    print("leaving", task.done())
    sys.exit("nothing to do")

asyncio.run(main())

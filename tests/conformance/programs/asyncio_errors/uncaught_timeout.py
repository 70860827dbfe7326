# TimeoutError has no text: the last line is its bare name.
import asyncio

async def slow():
    try:
        await asyncio.sleep(10)
    finally:
        print("slow ends at", asyncio.get_running_loop().time())

async def main():
    try:
        await asyncio.wait_for(slow(), 1)
    except TimeoutError as error:
        print(repr(error), [str(error)])
    async with asyncio.timeout(1):
        await slow()

asyncio.run(main())

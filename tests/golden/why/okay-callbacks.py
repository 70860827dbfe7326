# why 1 --before 2
# why 2
# why 3
# why 2 --before 3
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, print, "an alarm")
    loop.call_soon(print, "a callback")
    print("main goes on")
    await asyncio.sleep(2)

asyncio.run(main())

# get_event_loop makes one before the first run, and refuses after it; get_running_loop never makes one.
import asyncio

try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
loop = asyncio.get_event_loop()
print(loop is asyncio.get_event_loop(), loop.is_running(), loop.is_closed())

async def main():
    running = asyncio.get_running_loop()
    print(running is asyncio.get_event_loop(), running is loop)

loop.run_until_complete(main())
loop.close()
asyncio.run(main())
for ask in (asyncio.get_event_loop, asyncio.Future):
    try:
        ask()
    except RuntimeError as error:
        print(error)
asyncio.set_event_loop(new := asyncio.new_event_loop())
print(asyncio.get_event_loop() is new)
new.close()

# Timers that are overdue run behind the callbacks that are ready, by their deadlines.
import asyncio, time

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.2, print, "timer 0.2")
    loop.call_later(0.1, print, "timer 0.1")
    time.sleep(0.5)
    loop.call_soon(print, "soon")
    loop.call_later(0, print, "call_later 0")
    loop.call_later(-5, print, "call_later -5")
    await asyncio.sleep(0)
    print("main")
    await asyncio.sleep(0)
    print("main again")

asyncio.run(main())

# call_at takes the loop's own time.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    show = lambda text: print(text, round(loop.time() - start, 3))
    loop.call_at(start + 0.3, show, "c")
    loop.call_at(start + 0.1, show, "a")
    loop.call_later(0.2, show, "b")
    loop.call_at(start - 1, show, "past")
    await asyncio.sleep(0.4)
    show("main")

asyncio.run(main())

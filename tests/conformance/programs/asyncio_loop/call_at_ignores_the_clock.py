# call_at takes the loop's own time; call_later adds the delay to it. when() says which.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    print("start", loop.time())
    await asyncio.sleep(2)
    handles = [loop.call_at(3, print, "at 3"), loop.call_later(0.5, print, "in 0.5"),
               loop.call_at(2.5, print, "at 2.5"), loop.call_at(1, print, "at 1 is past")]
    print([handle.when() for handle in handles])
    await asyncio.sleep(1.5)
    print("end", loop.time())

asyncio.run(main())

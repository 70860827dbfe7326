# call_soon callbacks run in order; what they queue runs in the next iteration.
import asyncio

def nest(loop):
    print("nest")
    loop.call_soon(print, "queued by nest")

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "a")
    loop.call_soon(nest, loop)
    loop.call_soon(print, "b", "with", "arguments")
    print("main runs on")
    await asyncio.sleep(0)
    print("main again")
    await asyncio.sleep(0)
    print("end")

asyncio.run(main())

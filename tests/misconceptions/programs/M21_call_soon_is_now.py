import asyncio
def register(loop):
    loop.call_soon(print, "callback")
    print("registered")
async def main():
    register(asyncio.get_running_loop())
    await asyncio.sleep(0)
    print("end")
asyncio.run(main())

import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for i in range(3):
        loop.call_soon(lambda: print(i))
    print("loop done")
    await asyncio.sleep(0)
asyncio.run(main())

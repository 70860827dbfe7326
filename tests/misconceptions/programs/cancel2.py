import asyncio
async def w(name):
    try:
        await asyncio.sleep(3)
        print(name, "finished")
    finally:
        print(name, "cleanup")
async def main():
    try:
        await asyncio.wait_for(w("x"), 1)
    except asyncio.TimeoutError:
        print("timeout")
    t = asyncio.create_task(w("y"))
    await asyncio.sleep(1)
    print(t.cancel(), t.cancelled())
    asyncio.create_task(w("z"))
    await asyncio.sleep(1)
    print("main done")
asyncio.run(main())

# A failed task nobody asked is reported when it dies: at once if nobody kept it.
import asyncio

async def bad(name):
    raise ValueError(name)

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("reported:", context["message"], context["exception"]))
    asyncio.create_task(bad("dropped"))
    kept = asyncio.create_task(bad("kept"))
    asked = asyncio.create_task(bad("asked"))
    waited = asyncio.create_task(bad("only waited for"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("asked:", asked.exception())
    await asyncio.wait([waited])
    print("before the last references go")
    del asked
    del waited
    kept = None
    future = loop.create_future()
    future.set_exception(KeyError("future"))
    del future
    cancelled = asyncio.create_task(bad("cancelled"))
    cancelled.cancel()
    await asyncio.sleep(0)
    del cancelled
    print("end")

asyncio.run(main())

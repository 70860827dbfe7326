# What nobody retrieves goes to the loop's handler.
import asyncio

def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")))

async def fail():
    raise ValueError("lost")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand"})
    future = loop.create_future()
    future.set_exception(KeyError("never asked"))
    del future
    print("end")

asyncio.run(main())

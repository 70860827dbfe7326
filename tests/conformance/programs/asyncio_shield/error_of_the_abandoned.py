# An error of a task whose shield was cancelled is reported as never retrieved.
import asyncio

async def fails():
    await asyncio.sleep(2)
    raise ValueError("too late")

async def caller():
    await asyncio.shield(fails())

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], "|", repr(context["exception"])))
    calling = asyncio.create_task(caller())
    await asyncio.sleep(1)
    calling.cancel()
    await asyncio.wait([calling])
    print("caller is gone")
    await asyncio.sleep(3)
    print("end")

asyncio.run(main())

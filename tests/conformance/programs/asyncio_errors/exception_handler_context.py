# The keys of the handler's context; a handler that fails itself; the default one.
import asyncio
import logging

class Printer(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.getMessage().split("\n")[0])

async def bad():
    raise ValueError("v")

def handler(loop, context):
    print({key: type(value).__name__ for key, value in sorted(context.items())}, context["message"])
    if "fail" in context:
        raise RuntimeError("the handler itself")

async def main():
    logging.getLogger("asyncio").addHandler(Printer())
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    asyncio.create_task(bad())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "fail": True})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "default", "more": [1]})
    loop.default_exception_handler({"exception": KeyError("k")})
    loop.call_exception_handler({})

asyncio.run(main())

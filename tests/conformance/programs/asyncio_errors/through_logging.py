# With logging set up, asyncio's reports have level and name in front.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG)
logging.getLogger("asyncio").setLevel(logging.ERROR)

class Brief(logging.Filter):
    def filter(self, record):
        record.msg, record.exc_info = record.getMessage().split("\n")[0], None
        return True

async def bad():
    raise ValueError("v")

async def main():
    logging.getLogger("asyncio").addFilter(Brief())
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "a message of one's own"})
    asyncio.create_task(bad())
    await asyncio.sleep(0.1)
    logging.info("main is done")

asyncio.run(main())

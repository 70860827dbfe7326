# Without run() nobody cancels what is left: a pending task that dies is reported as destroyed.
import asyncio
import logging
import re

class Printer(logging.Handler):
    def emit(self, record):
        print(re.sub(r" at \S*/(\w+\.py)", r" at \1", record.getMessage()))

async def works():
    print("first step")
    for _ in range(9):
        await asyncio.sleep(0)
    print("never printed")

logging.getLogger("asyncio").addHandler(Printer())
loop = asyncio.new_event_loop()
loop.create_task(works(), name="started")
loop.run_until_complete(asyncio.sleep(0))
print("left:", [task.get_name() for task in asyncio.all_tasks(loop)])
loop.close()
print("the loop is closed")

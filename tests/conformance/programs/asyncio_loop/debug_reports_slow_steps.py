# In debug mode a step that blocks for 0.1 s or more is reported.
import asyncio
import logging
import re
import time

class Printer(logging.Handler):
    def emit(self, record):
        print(record.levelname, re.sub(r"(<\w+ \w+).* took", r"\1 … took", record.getMessage()))

def nap(seconds):
    time.sleep(seconds)

async def slow(seconds):
    time.sleep(seconds)

async def main():
    logging.getLogger("asyncio").addHandler(Printer())
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(slow(0.05))
    loop.call_soon(nap, 0.25)
    await asyncio.create_task(slow(0.125))
    await asyncio.sleep(0)
    loop.slow_callback_duration = 1
    await asyncio.create_task(slow(0.5))
    print("end")

asyncio.run(main(), debug=True)

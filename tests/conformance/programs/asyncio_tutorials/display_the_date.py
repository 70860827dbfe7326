# The date every second, by call_later and by a coroutine, as in the documentation.
import asyncio
import datetime

def display_date(end_time, loop):
    print(datetime.datetime.now())
    if (loop.time() + 1.0) < end_time:
        loop.call_later(1, display_date, end_time, loop)
    else:
        loop.stop()

async def display_date_coroutine():
    loop = asyncio.get_running_loop()
    end_time = loop.time() + 3.0
    while True:
        print(datetime.datetime.now().strftime("%H:%M:%S"))
        if (loop.time() + 1.0) >= end_time:
            break
        await asyncio.sleep(1)

loop = asyncio.new_event_loop()
end_time = loop.time() + 3.0
loop.call_soon(display_date, end_time, loop)
try:
    loop.run_forever()
finally:
    loop.close()
asyncio.run(display_date_coroutine())

# SystemExit and KeyboardInterrupt leave run_forever at once; the rest of the batch stays queued.
import asyncio
import sys

loop = asyncio.new_event_loop()

def interrupt():
    print("interrupt")
    raise KeyboardInterrupt

loop.call_soon(print, "one")
loop.call_soon(sys.exit, "leaving")
loop.call_soon(print, "two")
loop.call_soon(interrupt)
loop.call_soon(print, "three")
loop.call_soon(loop.stop)
for attempt in range(3):
    try:
        loop.run_forever()
        print("ended normally")
    except BaseException as error:
        print(attempt, repr(error), loop.is_running())
loop.close()

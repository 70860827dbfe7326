# stop() only sets a flag: calling it twice in a batch stops one run.
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(loop.stop)
loop.call_soon(loop.stop)
loop.call_soon(print, "in the first run")
loop.call_later(1, print, "timer")
loop.run_forever()
print("first run ended at", loop.time())
loop.call_later(2, loop.stop)
loop.run_forever()
print("second run ended at", loop.time())
loop.close()
loop.close()                # harmless

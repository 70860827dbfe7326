# After close() a loop takes nothing any more, and what was queued never runs.
import asyncio
loop=asyncio.new_event_loop()
fut=loop.create_future()
async def w():
    try: await fut
    finally: print("fin")
t=loop.create_task(w())
loop.call_later(5, print, "x")
loop.call_soon(print, "y")
loop.close()
try: fut.set_result(1)
except Exception as e: print(e)
try: loop.call_soon(print)
except Exception as e: print(e)
try: loop.run_until_complete(w())
except Exception as e: print(e)
del t
print("end")

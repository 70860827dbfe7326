# As it was written before asyncio.run: a loop, ensure_future, callbacks.
import asyncio

async def compute(x, y):
    print("Compute %s + %s ..." % (x, y))
    await asyncio.sleep(1.0)
    return x + y

def got_result(future):
    print("callback got", future.result())
    results.append(future.result())
    if len(results) == 2:
        loop.stop()

results = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
for pair in ((1, 2), (3, 4)):
    task = asyncio.ensure_future(compute(*pair), loop=loop)
    task.add_done_callback(got_result)
try:
    loop.run_forever()
finally:
    print("loop stopped at", loop.time())
    loop.close()
print(results)

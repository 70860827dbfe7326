# run_until_complete takes coroutines and futures, runs them on the loop's own time, and needs no run().
import asyncio

async def work(n):
    await asyncio.sleep(n)
    print("work", n)
    return n * 10

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(work(1)), loop.time())
task = loop.create_task(work(3))
print(loop.run_until_complete(asyncio.wait_for(work(1), 5)), task.done())
print(loop.run_until_complete(task), loop.run_until_complete(task))
future = loop.create_future()
loop.call_later(1, future.set_result, "by a timer")
print(loop.run_until_complete(future), loop.time())
try:
    loop.run_until_complete(5)
except TypeError as error:
    print(error)
print(asyncio.get_event_loop() is loop, loop.is_running())
loop.close()

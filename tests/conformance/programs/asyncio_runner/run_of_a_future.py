# run() wants a coroutine: a gather is none, a loop by hand takes it.
import asyncio

async def f(n):
    await asyncio.sleep(n)
    return n

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
gathered = asyncio.gather(f(1), f(2))
try:
    asyncio.run(gathered)
except ValueError as error:
    print(error)
asyncio.set_event_loop(loop)
print(loop.run_until_complete(gathered), loop.time())
task = loop.create_task(f(3))
try:
    asyncio.run(task)
except ValueError as error:
    print(str(error)[:40])
print(loop.run_until_complete(task))
loop.close()

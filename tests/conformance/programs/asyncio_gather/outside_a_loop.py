# gather of coroutines needs a loop; of futures it takes theirs, and they must share one.
import asyncio

async def f():
    pass

asyncio.run(f())
coroutine = f()
for arguments in ((coroutine,), ()):
    try:
        asyncio.gather(*arguments)
    except RuntimeError as error:
        print(error)
coroutine.close()
first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
future = first.create_future()
gathered = asyncio.gather(future, first.create_task(asyncio.sleep(1, "slept")))
first.call_later(2, future.set_result, "set")
print(first.run_until_complete(gathered), first.time())
try:
    asyncio.gather(first.create_future(), second.create_future())
except ValueError as error:
    print(error)
first.close()
second.close()

# Setting a result runs nothing: each callback moves to the ready queue in the order it was added.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for n in range(3):
        future.add_done_callback(lambda f, n=n: print("callback", n, f.result()))
    loop.call_soon(print, "queued before the result")
    future.set_result("r")
    loop.call_soon(print, "queued after the result")
    future.add_done_callback(lambda f: print("added to a done future"))
    print("nothing ran so far")
    await future
    print("await of a done future does not let them run either")
    await asyncio.sleep(0)

asyncio.run(main())

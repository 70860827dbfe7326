# A callback runs in the context of where it was added, or in the one it was given.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")

def callback(future):
    print("callback sees", var.get())
    var.set("changed by a callback")

async def main():
    future = asyncio.get_running_loop().create_future()
    own = contextvars.copy_context()
    own.run(var.set, "given")
    var.set("one")
    future.add_done_callback(callback)
    var.set("two")
    future.add_done_callback(callback)
    future.add_done_callback(callback, context=own)
    var.set("three")
    future.set_result(None)
    await asyncio.sleep(0)
    print(var.get(), own[var])

asyncio.run(main())

# to_thread takes a copy of the context along, run_in_executor does not.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")

def read():
    seen = var.get()
    var.set("changed in the thread")
    return seen

async def main():
    var.set("main")
    print("to_thread:", await asyncio.to_thread(read))
    print("run_in_executor:", await asyncio.get_running_loop().run_in_executor(None, read))
    context = contextvars.copy_context()
    print("by hand:", await asyncio.get_running_loop().run_in_executor(None, context.run, read))
    print(var.get(), "|", context[var])

asyncio.run(main())

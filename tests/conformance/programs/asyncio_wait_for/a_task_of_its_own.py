# wait_for runs a coroutine in a new task with a copy of the context, one iteration later.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")

async def work():
    print("in", asyncio.current_task().get_name(), var.get())
    var.set("changed inside")

async def other():
    print("other task goes first")

async def main():
    var.set("from main")
    asyncio.create_task(other())
    await asyncio.wait_for(work(), 1)
    print("main sees", var.get())
    await asyncio.wait_for(work(), None)
    print("without a limit main sees", var.get())

asyncio.run(main())

# create_task of a group takes name= and context=, like the plain one.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)

async def child():
    var.set(var.get() + 1)
    return asyncio.current_task().get_name(), var.get()

async def main():
    shared = contextvars.copy_context()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(), name="own"), group.create_task(child()),
                 group.create_task(child(), context=shared), group.create_task(child(), context=shared)]
    print([task.result() for task in tasks], var.get(), shared[var])

asyncio.run(main())

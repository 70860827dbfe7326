# context= uses the given context itself: what a task sets there stays.
import asyncio
import contextvars

step = contextvars.ContextVar("step", default=0)

async def work(name):
    for _ in range(2):
        step.set(step.get() + 1)
        await asyncio.sleep(0)
    print(name, step.get())

async def main():
    context = contextvars.copy_context()
    await asyncio.create_task(work("a"), context=context)
    await asyncio.create_task(work("b"), context=context)
    await asyncio.create_task(work("copy"), context=context.copy())
    print("main", step.get(), "context", context[step], step in context, step in contextvars.copy_context())
    asyncio.get_running_loop().call_soon(lambda: print("callback", step.get()), context=context)
    asyncio.get_running_loop().call_later(1, lambda: print("timer", step.get()))
    await asyncio.sleep(1)
    context.run(step.set, 100)
    print(context.run(step.get), step.get())

asyncio.run(main(), debug=False)

# Each task has its own copy of the context.
import asyncio, contextvars

user = contextvars.ContextVar("user", default="nobody")

async def handle(name):
    token = user.set(name)
    await asyncio.sleep(0)
    print(name, user.get())
    user.reset(token)
    return user.get()

async def main():
    print(await asyncio.gather(handle("ann"), handle("bob")))
    print(user.get(), await handle("direct"), user.get())
    context = contextvars.copy_context()
    context.run(user.set, "in the copy")
    print(user.get(), context[user], user in context)
    task = asyncio.create_task(handle("late"))
    user.set("main")
    await task
    print(user.get())
    empty = contextvars.ContextVar("empty")
    try:
        empty.get()
    except LookupError:
        print("no value", empty.get("given"))

asyncio.run(main())

# Each task works on a copy of the context of the moment in which it was created.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")

async def child(name):
    seen = user.get()
    user.set(name)
    await asyncio.sleep(1)
    print(name, "saw", seen, "and has", user.get())

async def main():
    tasks = [asyncio.create_task(child("a"))]
    user.set("main")
    tasks.append(asyncio.create_task(child("b")))
    user.set("main again")
    await asyncio.gather(*tasks, child("c"))
    print("main has", user.get())
    await child("inline")
    print("main has", user.get())

asyncio.run(main())
print("outside", user.get())

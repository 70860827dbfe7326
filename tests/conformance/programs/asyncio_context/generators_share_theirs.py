# An async generator runs in the context of whoever asks for its next item.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")

async def numbers():
    for n in range(3):
        print("generator sees", var.get())
        var.set(f"set by step {n}")
        yield n

async def consumer(generator, name):
    var.set(name)
    print(name, await anext(generator), var.get())

async def main():
    generator = numbers()
    await consumer(generator, "inline")
    await asyncio.create_task(consumer(generator, "task"))
    print("main has", var.get())
    print([n async for n in generator], var.get())

asyncio.run(main())

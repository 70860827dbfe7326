# Task numbers: who draws one, and that a given name is lost on top of it.
import asyncio

async def f():
    return asyncio.current_task().get_name()

async def main():
    loop = asyncio.get_running_loop()
    names = [await asyncio.create_task(f())]
    names.append(await asyncio.create_task(f(), name="own"))            # draws a number all the same
    names.append(await loop.create_task(f(), name="by the loop"))       # does not
    names.append(await asyncio.Task(f(), name="by hand"))               # does not
    names.append(await asyncio.Task(f()))
    names += await asyncio.gather(f(), asyncio.create_task(f()))
    names.append(await asyncio.wait_for(f(), None))                     # main itself
    names.append(await asyncio.wait_for(f(), 1))
    names.append(await asyncio.shield(f()))
    names += [await c for c in asyncio.as_completed([f()])]
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(f(), name="in a group"), group.create_task(f())]
    names += [task.result() for task in tasks]
    names.append(await asyncio.ensure_future(f()))
    print(*names, sep="\n")

asyncio.run(main())
asyncio.run(main())

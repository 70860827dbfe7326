# The callbacks that gather, wait, shield, wait_for and a TaskGroup leave on their tasks.
import asyncio
import re

def callbacks(task):
    text = re.sub(r" at \S*asyncio/(\w+\.py):\d+", r" at \1", repr(task))
    print(re.sub(r".* cb=", task.get_name() + " cb=", text))

async def child():
    await asyncio.sleep(1)

async def main():
    gathered, waited, shielded, limited = [asyncio.create_task(child(), name=name)
                                           for name in ("gathered", "waited", "shielded", "limited")]
    everybody = asyncio.gather(gathered, asyncio.wait([waited]), asyncio.shield(shielded),
                               asyncio.wait_for(limited, 5))
    async with asyncio.TaskGroup() as group:
        grouped = group.create_task(child(), name="grouped")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        for task in (gathered, waited, shielded, limited, grouped):
            callbacks(task)
    callbacks(asyncio.current_task())
    await everybody

asyncio.run(main())

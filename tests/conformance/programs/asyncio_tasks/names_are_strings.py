# A name is stored as str(name); without one it is numbered.
import asyncio

async def nothing():
    pass

class Name:
    def __str__(self):
        return "from __str__"

async def main():
    tasks = [asyncio.create_task(nothing(), name=name) for name in ("text", 5, None, Name(), ["l"], "")]
    print([task.get_name() for task in tasks])
    for new in (7, None, Name()):
        tasks[0].set_name(new)
        print(repr(tasks[0].get_name()))
    await asyncio.wait(tasks)
    tasks[0].set_name("renamed after its end")
    print(tasks[0].get_name(), asyncio.current_task().get_name())

asyncio.run(main())

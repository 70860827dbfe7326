# A Runner keeps its loop and context: tasks stay suspended between the runs.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")

async def background():
    for n in range(5):
        await asyncio.sleep(1)
        print("background", n)

async def first():
    var.set("set in the first run")
    task = asyncio.create_task(background())
    await asyncio.sleep(1.5)
    return task

async def second(task):
    print(var.get(), task.done())
    await asyncio.sleep(2)

with asyncio.Runner() as runner:
    task = runner.run(first())
    print("between the runs", task.done(), var.get(), runner.get_loop().is_running())
    runner.run(second(task))
    print("at the end of the block")
print(task.cancelled(), runner.get_loop.__name__)

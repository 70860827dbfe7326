# A task factory makes the loop's tasks; a subclass of Task may count its steps.
import asyncio

class Counted(asyncio.Task):
    made = 0

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        Counted.made += 1
        self.add_done_callback(lambda task: print(task.get_name(), "ended, made so far:", Counted.made))

def factory(loop, coroutine, **more):
    print("factory", coroutine.__name__, sorted(more))
    return Counted(coroutine, loop=loop, **more)

async def work(n):
    await asyncio.sleep(n)
    return n

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(await asyncio.gather(work(2), work(1)))
    task = asyncio.create_task(work(0), name="named")
    await task
    print(type(task).__name__, task.get_name())
    loop.set_task_factory(None)
    print(type(asyncio.create_task(work(0))).__name__)

asyncio.run(main())

# current_task is None in callbacks; all_tasks knows the pending ones in order of creation.
import asyncio

async def child(n):
    await asyncio.sleep(n)
    names = [task.get_name() for task in asyncio.all_tasks()]
    print(asyncio.current_task().get_name(), "sees", sorted(names))

async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(child(n), name=f"child{n}") for n in range(3)]
    loop.call_soon(lambda: print("callback:", asyncio.current_task()))
    print(asyncio.current_task() in asyncio.all_tasks(), len(asyncio.all_tasks()))
    for task in tasks:
        await task
    print([task.get_name() for task in asyncio.all_tasks(loop)], asyncio.current_task(loop).get_name())

asyncio.run(main())
for ask in (asyncio.current_task, asyncio.all_tasks):
    try:
        ask()
    except RuntimeError as error:
        print(error)
loop = asyncio.new_event_loop()
print(asyncio.current_task(loop), asyncio.all_tasks(loop))
loop.close()

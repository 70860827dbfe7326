# current_task, all_tasks, names, get_coro, cancelling and uncancel.
import asyncio

async def child():
    me = asyncio.current_task()
    print(me.get_name(), me.get_coro().__name__, len(asyncio.all_tasks()))
    me.set_name("renamed")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(me.get_name(), me.cancelling(), me.uncancel(), me.cancelling())
        return "survived"

async def main():
    task = asyncio.create_task(child(), name="first")
    await asyncio.sleep(0)
    print(sorted(t.get_name() for t in asyncio.all_tasks()), task.done(), asyncio.current_task().get_name())
    print(task.cancel("please"), task.cancelling())
    print(await task, task.done(), task.cancelled(), task.cancel())
    print(asyncio.iscoroutine(child), asyncio.iscoroutinefunction(child), asyncio.isfuture(task))
    for call in (lambda: asyncio.create_task(5), lambda: task.set_result(1), lambda: asyncio.ensure_future(5)):
        try:
            call()
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, error)

asyncio.run(main())

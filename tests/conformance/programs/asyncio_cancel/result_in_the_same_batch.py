# The request wins: a result that arrived in the same batch is dropped.
import asyncio

async def waiter(future):
    try:
        print("got", await future)
    except asyncio.CancelledError as error:
        print("cancelled", error.args, future)

async def main():
    loop = asyncio.get_running_loop()
    for first, second in (("set", "cancel"), ("cancel", "set")):
        future = loop.create_future()
        task = asyncio.create_task(waiter(future))
        await asyncio.sleep(0)
        actions = {"set": lambda: future.done() or future.set_result("a result"),
                   "cancel": lambda: task.cancel("in a hurry")}
        print(first, "then", second, "->", actions[first](), actions[second]())
        await task

asyncio.run(main())

# Every waiter of a future wakes, in the order they began to wait, with the same object.
import asyncio

async def waiter(name, future, results):
    try:
        results.append(await future)
        print(name, "got", results[-1])
    except LookupError as error:
        results.append(error)
        print(name, "got", repr(error))

async def main():
    loop = asyncio.get_running_loop()
    for outcome in (["a", "list"], LookupError("shared")):
        future, results = loop.create_future(), []
        tasks = [asyncio.create_task(waiter(n, future, results)) for n in range(4)]
        await asyncio.sleep(0)
        if isinstance(outcome, Exception):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)
        await asyncio.wait(tasks)
        print(all(result is outcome for result in results), len(results))

asyncio.run(main())

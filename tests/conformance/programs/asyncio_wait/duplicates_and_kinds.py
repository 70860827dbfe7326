# wait takes lists, tuples, sets and views of tasks and futures; the same one twice is one.
import asyncio

async def child(n):
    await asyncio.sleep(n)
    return n

async def main():
    task = asyncio.create_task(child(1))
    done, pending = await asyncio.wait([task, task, task])
    print(len(done), len(pending), type(done).__name__)
    futures = {name: asyncio.get_running_loop().create_future() for name in "ab"}
    asyncio.get_running_loop().call_later(1, futures["b"].set_result, "set")
    done, pending = await asyncio.wait(futures.values(), return_when="FIRST_COMPLETED")
    print(done, pending == {futures["a"]})
    done, _ = await asyncio.wait({asyncio.create_task(child(n)) for n in (2, 3)})
    print(sorted(task.result() for task in done))
    gathered = asyncio.gather(child(1), child(2))
    done, _ = await asyncio.wait((gathered,))
    print(done.pop().result())

asyncio.run(main())

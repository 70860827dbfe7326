# A cancelled child counts as an error; the gather itself is not cancelled, siblings go on.
import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
        print("child", n, "done")
        return n
    except asyncio.CancelledError as error:
        print("child", n, "cancelled", error.args)
        raise

async def main():
    for keep in (False, True):
        tasks = [asyncio.create_task(child(n)) for n in (1, 2, 3)]
        gathered = asyncio.gather(*tasks, return_exceptions=keep)
        asyncio.get_running_loop().call_later(1.5, tasks[1].cancel, "just one")
        try:
            print("results", await gathered)
        except asyncio.CancelledError as error:
            print("awaiter got", repr(error))
        print(gathered.cancelled(), asyncio.current_task().cancelling(), [task.done() for task in tasks])
        await asyncio.sleep(2)

asyncio.run(main())

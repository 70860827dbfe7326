# When the time is over wait returns what it has: no error, nobody is cancelled.
import asyncio

async def child(n):
    await asyncio.sleep(n)
    print("child", n, "ends")
    return n

async def main():
    tasks = [asyncio.create_task(child(n)) for n in (1, 2, 3)]
    pending = set(tasks)
    while pending:
        done, pending = await asyncio.wait(pending, timeout=1.5)
        print(asyncio.get_running_loop().time(), [task.result() for task in done], len(pending))
    print([task.result() for task in tasks])
    done, pending = await asyncio.wait([asyncio.create_task(child(0.5))], timeout=0)
    print(len(done), len(pending))
    done, _ = await asyncio.wait(pending)
    print(done == pending)

asyncio.run(main())

# An error inside an inner gather passes through both; the outer siblings go on.
import asyncio

async def leaf(name, delay, fail=False):
    await asyncio.sleep(delay)
    print("leaf", name)
    if fail:
        raise RuntimeError(name)
    return name

async def branch(name, fail):
    try:
        return await asyncio.gather(leaf(name + "1", 1), leaf(name + "2", 2, fail))
    finally:
        print("branch", name, "ends at", asyncio.get_running_loop().time())

async def main():
    try:
        print(await asyncio.gather(branch("a", True), branch("b", False), leaf("c", 3)))
    except RuntimeError as error:
        print("main got", error, "with", len(asyncio.all_tasks()), "tasks left")
    await asyncio.sleep(2)

asyncio.run(main())

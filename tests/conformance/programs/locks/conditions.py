# A condition: wait for a change, with a predicate, one or all.
import asyncio

async def consumer(name, condition, items):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "takes", items.pop(0), asyncio.get_running_loop().time())

async def main():
    condition, items = asyncio.Condition(), []
    tasks = [asyncio.create_task(consumer(n, condition, items)) for n in "abc"]
    await asyncio.sleep(1)
    async with condition:
        items.append(1)
        condition.notify()
    await asyncio.sleep(1)
    async with condition:
        items += [2, 3]
        condition.notify_all()
    await asyncio.gather(*tasks)
    print(condition.locked())
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)

asyncio.run(main())

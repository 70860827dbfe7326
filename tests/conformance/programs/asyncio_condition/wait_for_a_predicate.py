# wait_for looks again after each notification and returns the predicate's value.
import asyncio

async def consumer(name, condition, items, need):
    async with condition:
        looks = []
        value = await condition.wait_for(lambda: looks.append(len(items)) or (len(items) >= need and items[:need]))
        del items[:need]
        print(name, value, "looked at", looks)

async def main():
    condition, items = asyncio.Condition(), []
    tasks = [asyncio.create_task(consumer(f"needs {n}", condition, items, n)) for n in (3, 1, 2)]
    for item in "abcdef":
        await asyncio.sleep(1)
        async with condition:
            items.append(item)
            condition.notify_all()
    await asyncio.wait(tasks)
    print(items)

asyncio.run(main())

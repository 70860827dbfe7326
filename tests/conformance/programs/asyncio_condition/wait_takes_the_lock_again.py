# wait() gives the lock away and has it again when it returns True.
import asyncio

async def waiter(name, condition):
    async with condition as value:
        print(name, "waits, locked:", condition.locked(), value)
        print(name, await condition.wait(), "locked:", condition.locked())
        await asyncio.sleep(1)
        print(name, "leaves at", asyncio.get_running_loop().time())

async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(name, condition)) for name in "ab"]
    await asyncio.sleep(1)
    print("free while both wait:", not condition.locked())
    async with condition:
        condition.notify_all()
        print("notified, but the lock is mine")
        await asyncio.sleep(1)
    await asyncio.gather(*tasks)

asyncio.run(main())

# gather makes its tasks when it is called, so they start before tasks made later.
import asyncio

async def step(name):
    print(name, "1")
    await asyncio.sleep(0)
    print(name, "2")

async def main():
    early = asyncio.create_task(step("early"))
    group = asyncio.gather(step("child 1"), step("child 2"))
    late = asyncio.create_task(step("late"))
    await group
    print("group done; late done:", late.done())
    await late
    await early

asyncio.run(main())

# Awaiting a done future neither yields nor changes the order: no other task gets a turn.
import asyncio

async def other():
    print("other task")

async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(other())
    good, bad = loop.create_future(), loop.create_future()
    good.set_result("value")
    bad.set_exception(RuntimeError("stored"))
    for _ in range(3):
        print(await good)
        try:
            await bad
        except RuntimeError as error:
            print(error)
    print(task.done())
    await asyncio.sleep(0)
    print(task.done())

asyncio.run(main())

# why --missing "work branch"
# why --missing "work end"
# why --missing "main try"
# why --missing "main branch"
# why --missing "values branch"
# why --missing "values end"
# why --missing "turn branch"
# why --missing "main end"
# why --missing "Ann is done"
# why --missing "Eve is gone"
import asyncio

OTHERWISE = False

async def nap():
    await asyncio.sleep(9)

async def work():
    if OTHERWISE:
        print("work branch")
    await nap()
    print("work end")

async def fail():
    raise ValueError("no")

def values():
    yield 1
    if OTHERWISE:
        print("values branch")
    yield 2
    print("values end")

async def turns():
    while True:
        await asyncio.sleep(1)
        if OTHERWISE:
            print("turn branch")

async def guest(name):
    await asyncio.sleep(9)
    print(f"{name} is done")

async def visit(name):
    await asyncio.sleep(9)
    print(f"{name} is gone")

async def main():
    guests = [asyncio.create_task(guest("Ann")), asyncio.create_task(guest("Ben")), asyncio.create_task(visit("Eve"))]
    first = asyncio.create_task(work())
    second = asyncio.create_task(turns())
    for value in zip(range(2), values()):
        print(value)
    try:
        await fail()
        print("main try")
    except ValueError:
        print("main goes on")
    if OTHERWISE:
        print("main branch")
    await asyncio.sleep(4)
    first.cancel()
    for task in guests:
        task.cancel()
    second.cancel()
    await asyncio.Future()
    print("main end")

asyncio.run(main())

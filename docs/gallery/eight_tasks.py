import asyncio


async def runner(name, pace):
    for lap in range(1, 4):
        await asyncio.sleep(pace)
        print(f"{name}: lap {lap}")
    return name


async def main():
    names = ["ada", "bob", "cleo", "dan", "eve", "finn", "gus", "hana"]
    runners = [asyncio.create_task(runner(name, 1 + i / 4), name=name) for i, name in enumerate(names)]
    for finished in runners:
        print("finished:", await finished)


asyncio.run(main())

import asyncio


async def boil_water():
    print("the water is on")
    await asyncio.sleep(3)
    print("the water boils")


async def find_cups():
    await asyncio.sleep(1)
    print("here are the cups")


async def main():
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(boil_water(), name="kettle")
        kitchen.create_task(find_cups(), name="cups")
    print("tea")


asyncio.run(main())

import asyncio


async def guest(name, bathroom):
    print(f"{name}: knocks")
    async with bathroom:
        print(f"{name}: is in")
        await asyncio.sleep(1)
    print(f"{name}: is out")


async def main():
    bathroom = asyncio.Lock()
    await asyncio.gather(guest("anna", bathroom), guest("ben", bathroom))


asyncio.run(main())

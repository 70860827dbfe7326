import asyncio


async def patient(number, room):
    await room.put(number)
    print(f"patient {number} sits down")


async def doctor(room):
    for _ in range(3):
        await asyncio.sleep(1)
        number = await room.get()
        print(f"patient {number}, please")


async def main():
    room = asyncio.Queue(maxsize=2)
    await asyncio.gather(doctor(room), *(patient(number, room) for number in (1, 2, 3)))


asyncio.run(main())

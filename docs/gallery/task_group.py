import asyncio


async def upload(name, seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise ConnectionError(f"{name} is lost")
    print(f"{name} is there")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(upload("text", 1))
            group.create_task(upload("photo", 2, fails=True))
            group.create_task(upload("film", 9))
    except* ConnectionError as errors:
        print("failed:", *errors.exceptions)


asyncio.run(main())

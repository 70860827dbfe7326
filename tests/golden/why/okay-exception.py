# why --missing "got the page"
# why --missing "page parsed"
# why 2
import asyncio

async def fetch():
    await asyncio.sleep(1)
    raise ValueError("no such page")
    print("page parsed")

async def show():
    print("show begins")
    try:
        await fetch()
        print("got the page")
    except ValueError:
        print("show gives up")

asyncio.run(show())

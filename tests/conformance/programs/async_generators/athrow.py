# athrow raises at the yield; the generator may handle it and go on.
import asyncio

async def stubborn():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            print("handled", error)
            await asyncio.sleep(0.1)
            yield "recovered"

async def main():
    g = stubborn()
    print(await anext(g))
    print(await g.athrow(ValueError("oops")))
    print(await anext(g))
    try:
        await g.athrow(KeyError("not handled"))
    except KeyError as error:
        print("came out", error)
    print([x async for x in g])
    unstarted = stubborn()
    try:
        await unstarted.athrow(ValueError("before the start"))
    except ValueError as error:
        print(error)
    print([x async for x in unstarted])

asyncio.run(main())

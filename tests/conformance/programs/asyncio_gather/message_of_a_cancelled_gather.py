# A cancelled gather that keeps errors takes its CancelledError from the last child in argument order.
import asyncio

async def slow():
    await asyncio.sleep(9)

async def quick():
    return "quick"

async def cancels_itself():
    asyncio.current_task().cancel("my own message")
    return "never delivered"

async def main():
    for children in ([slow], [slow, quick], [quick, slow], [slow, cancels_itself]):
        for keep in (False, True):
            gathered = asyncio.gather(*(function() for function in children), return_exceptions=keep)
            await asyncio.sleep(1)
            gathered.cancel("message")
            try:
                print(await gathered)
            except asyncio.CancelledError as error:
                print([function.__name__ for function in children], keep, repr(error))
    print(await asyncio.gather(cancels_itself(), quick(), return_exceptions=True))

asyncio.run(main())

# Cancelling the gather cancels all children. It ends with the first of them; if it keeps errors, with the last.
import asyncio

async def child(name, cleanup):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(cleanup)
        print(name, "cleaned up at", asyncio.get_running_loop().time())
        raise

async def main():
    for keep in (False, True):
        gathered = asyncio.gather(child("slow", 2), child("quick", 1), return_exceptions=keep)
        await asyncio.sleep(1)
        print(gathered.cancel(), gathered)
        try:
            print(await gathered)
        except asyncio.CancelledError as error:
            print("CancelledError at", asyncio.get_running_loop().time(), error.args)
        print(gathered.cancelled(), gathered.done(), gathered)

asyncio.run(main())

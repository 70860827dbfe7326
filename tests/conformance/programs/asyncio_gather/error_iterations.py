# The first error reaches the awaiter 2 iterations after it was raised; the others go on.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def fails():
    await asyncio.sleep(0)
    print("raised in turn", turn)
    raise ValueError("first")

async def goes_on():
    for n in range(5):
        await asyncio.sleep(0)
    print("the sibling ends in turn", turn)
    raise KeyError("second, which nobody sees")

async def main():
    asyncio.get_running_loop().call_soon(count, 15)
    await asyncio.sleep(0)
    gathered = asyncio.gather(goes_on(), fails())
    try:
        await gathered
    except ValueError as error:
        print("main has", repr(error), "in turn", turn, gathered.done(), gathered.cancel())
    await asyncio.sleep(1)
    print("end")

asyncio.run(main())

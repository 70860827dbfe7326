# Main's first step is in the first iteration; what is queued when main ends still runs.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def main():
    loop = asyncio.get_running_loop()
    print("main starts, callbacks so far:", turn)
    loop.call_soon(print, "queued one iteration before the end")
    await asyncio.sleep(0)
    loop.call_soon(print, "queued in the last step of main")
    loop.call_soon(lambda: loop.call_soon(print, "too late?"))
    loop.call_later(0, print, "a timer that is due")
    return turn

loop = asyncio.new_event_loop()
loop.call_soon(count, 3)
print(loop.run_until_complete(main()))
print("left for the next run:")
loop.run_until_complete(asyncio.sleep(0))
loop.close()

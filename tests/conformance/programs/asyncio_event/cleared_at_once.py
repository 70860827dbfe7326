# Who waited wakes even if the event is cleared at once; who comes later waits.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def waiter(name, event):
    await event.wait()
    print(name, "woke in turn", turn, event.is_set())

async def main():
    asyncio.get_running_loop().call_soon(count, 9)
    event = asyncio.Event()
    early = asyncio.create_task(waiter("early", event))
    await asyncio.sleep(0)
    late = asyncio.create_task(waiter("late", event))
    event.set()
    event.clear()
    print("set and cleared in turn", turn)
    await early
    await asyncio.sleep(1)
    print(late.done())
    event.set()
    await late

asyncio.run(main())

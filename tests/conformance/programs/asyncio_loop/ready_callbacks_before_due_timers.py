# What is ready runs before a timer that has just become due.
import asyncio
import time

order = []

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, order.append, "timer")
    loop.call_later(0.05, order.append, "earlier timer")
    loop.call_soon(lambda: (order.append("soon"), loop.call_soon(order.append, "soon of soon")))
    time.sleep(0.2)
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(lambda _: order.append("task done"))
    while len(order) < 5:
        await asyncio.sleep(0)
    print(*order, sep="\n")

asyncio.run(main())

# A coffee shop: customers queue, two baristas, the machine can only make one cup at a time.
import asyncio
from dataclasses import dataclass

@dataclass
class Order:
    customer: str
    drink: str
    ready: asyncio.Event

MENU = {"espresso": 1, "latte": 2, "tea": 0.5}

async def barista(name, orders, machine):
    while True:
        order = await orders.get()
        if order.drink == "tea":
            await asyncio.sleep(MENU["tea"])
        else:
            async with machine:
                await asyncio.sleep(MENU[order.drink])
        print(f"{asyncio.get_running_loop().time():4.1f} {name} serves {order.drink} to {order.customer}")
        order.ready.set()

async def customer(name, drink, orders, delay):
    await asyncio.sleep(delay)
    order = Order(name, drink, asyncio.Event())
    await orders.put(order)
    try:
        await asyncio.wait_for(order.ready.wait(), timeout=3)
        return f"{name} is happy"
    except asyncio.TimeoutError:
        return f"{name} left without {drink}"

async def main():
    orders, machine = asyncio.Queue(), asyncio.Lock()
    staff = [asyncio.create_task(barista(name, orders, machine)) for name in ("Zoe", "Max")]
    guests = [("Ann", "latte", 0), ("Bob", "latte", 0), ("Cem", "tea", 1), ("Dia", "espresso", 1)]
    print(*await asyncio.gather(*(customer(n, d, orders, t) for n, d, t in guests)), sep="\n")
    for task in staff:
        task.cancel()

asyncio.run(main())

# One iteration runs exactly what was ready when it began; what that queues waits for the next.
import asyncio

iteration = 0

def tick(left):
    global iteration
    iteration += 1
    if left:
        asyncio.get_running_loop().call_soon(tick, left - 1)

def spread(name, depth):
    print(f"iteration {iteration}: {name}")
    if depth:
        for half in "ab":
            asyncio.get_running_loop().call_soon(spread, name + half, depth - 1)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(tick, 6)
    loop.call_soon(spread, "x", 3)
    for _ in range(6):
        await asyncio.sleep(0)
    print("main goes on in iteration", iteration)

asyncio.run(main())

# One deadline for a whole sequence of steps, kept by timeout_at over several blocks.
import asyncio

async def step(name, delay):
    await asyncio.sleep(delay)
    print(f"{asyncio.get_running_loop().time():.2f} {name}")
    return name

async def main():
    deadline = asyncio.get_running_loop().time() + 1
    done = []
    for name, delay in (("load", 0.3), ("parse", 0.4), ("store", 0.5), ("report", 0.1)):
        try:
            async with asyncio.timeout_at(deadline):
                done.append(await step(name, delay))
        except TimeoutError:
            print(f"{asyncio.get_running_loop().time():.2f} no time for", name)
    print(done)

asyncio.run(main())

# Three rhythms that meet at common multiples.
import asyncio

async def beat(name, period, times):
    for i in range(1, times + 1):
        await asyncio.sleep(period)
        print(f"{i * period:.1f} {name}")

async def main():
    await asyncio.gather(beat("fast", 0.2, 6), beat("slow", 0.4, 3), beat("slower", 0.6, 2))

asyncio.run(main())

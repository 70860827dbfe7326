# Elapsed times are exact sums of sleeps.
import asyncio, time

async def main():
    start = time.monotonic()
    total = sum(n * n for n in range(1000))
    print(total, f"{time.monotonic() - start:.1f}")
    await asyncio.sleep(0.25)
    await asyncio.sleep(0.5)
    print(f"{time.monotonic() - start:.2f}")

asyncio.run(main())

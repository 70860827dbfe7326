# Pretend downloads, two at a time, with a table at the end.
import asyncio
import random

random.seed(42)
URLS = [f"https://example.com/page/{n}" for n in range(6)]

async def download(url, semaphore, report):
    async with semaphore:
        delay = round(random.uniform(0.5, 2.0), 2)
        size = random.randint(100, 999)
        await asyncio.sleep(delay)
        report.append((url.rsplit("/", 1)[1], delay, size))
        return size

async def main():
    semaphore = asyncio.Semaphore(2)
    report = []
    sizes = await asyncio.gather(*(download(url, semaphore, report) for url in URLS))
    for page, delay, size in report:
        print(f"page {page:>2} {delay:5.2f} s {size:>5} bytes")
    print(f"total {sum(sizes):,} bytes in {asyncio.get_running_loop().time():.2f} s")

asyncio.run(main())

# An upload that is cut off by a timeout removes its half-written file.
import asyncio

files = {}

async def upload(name, chunks, pause):
    files[name] = []
    try:
        for chunk in chunks:
            await asyncio.sleep(pause)
            files[name].append(chunk)
    except asyncio.CancelledError:
        print(f"{name}: cut off after {len(files[name])} chunks, cleaning up")
        await asyncio.sleep(0.2)
        del files[name]
        raise
    else:
        print(f"{name}: complete")

async def limited(name, pause):
    try:
        async with asyncio.timeout(1):
            await upload(name, "abcd", pause)
    except TimeoutError:
        return f"{name} failed at {asyncio.get_running_loop().time():.2f}"
    return f"{name} stored at {asyncio.get_running_loop().time():.2f}"

async def main():
    print(*await asyncio.gather(limited("small", 0.1), limited("large", 0.3), limited("edge", 0.25)), sep="\n")
    print(files)

asyncio.run(main())

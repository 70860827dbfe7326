# The first error of a gather that nobody awaits is reported when the gather is forgotten.
import asyncio


async def fail(what):
    raise KeyError(what)


async def main():
    kept = asyncio.gather(fail("kept"))
    asyncio.gather(fail("dropped"), fail("second"))
    await asyncio.sleep(1)
    print("slept")
    del kept
    seen = asyncio.gather(fail("seen"))
    await asyncio.sleep(1)
    print(repr(seen.exception()))
    print("end")


asyncio.run(main())

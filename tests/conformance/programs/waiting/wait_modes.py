# asyncio.wait: all, the first, the first exception, a timeout.
import asyncio

async def job(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return name

def names(tasks):
    return sorted(t.get_name() for t in tasks)

async def main():
    def start():
        return [asyncio.create_task(job(n, s, e), name=n) for n, s, e in (("a", 1, None), ("b", 2, ValueError("b")), ("c", 3, None))]
    for options in ({}, {"return_when": asyncio.FIRST_COMPLETED}, {"return_when": asyncio.FIRST_EXCEPTION}, {"timeout": 1.5}):
        done, pending = await asyncio.wait(start(), **options)
        print(options, names(done), names(pending), [repr(t.exception()) for t in done if t.exception()])
        await asyncio.gather(*pending, return_exceptions=True)
    for wrong in ([], [job("x", 1)]):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    wrong[0].close()

asyncio.run(main())

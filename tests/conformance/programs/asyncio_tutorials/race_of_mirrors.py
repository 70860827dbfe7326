# The first good answer wins; the others are cancelled; failures do not count.
import asyncio

async def mirror(name, delay, works=True):
    try:
        await asyncio.sleep(delay)
        if not works:
            raise ConnectionError(name)
        return f"answer of {name}"
    except asyncio.CancelledError:
        print("   ", name, "cancelled")
        raise

async def first_good(*coroutines):
    pending = [asyncio.ensure_future(coroutine) for coroutine in coroutines]
    errors = []
    try:
        while pending:
            done, _ = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in [task for task in pending if task in done]:
                pending.remove(task)
                if task.exception() is None:
                    return task.result()
                errors.append(task.exception())
        raise ExceptionGroup("no mirror answered", errors)
    finally:
        for task in pending:
            task.cancel()

async def main():
    print(await first_good(mirror("a", 3), mirror("b", 2), mirror("c", 1, False)))
    try:
        await first_good(mirror("x", 1, False), mirror("y", 0.5, False))
    except* ConnectionError as group:
        print(group.message, [str(error) for error in group.exceptions])

asyncio.run(main())

# Async functions close over variables, and a lambda may return a coroutine.
import asyncio

async def main():
    log = []

    async def note(n):
        log.append(f"start {n}")
        await asyncio.sleep(0)
        log.append(f"end {n}")

    later = lambda n: note(n * 10)
    await asyncio.gather(note(1), later(2))
    print(log)
    await asyncio.gather(*[later(n) for n in range(3)])
    print(log[4:])

asyncio.run(main())

# A cancelled child counts as one that raised; its siblings go on.
import asyncio

async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")
    return name

async def main():
    victim = asyncio.create_task(job("victim", 5))
    other = asyncio.create_task(job("other", 0.2))
    asyncio.get_running_loop().call_later(0.1, victim.cancel)
    try:
        await asyncio.gather(victim, other)
    except asyncio.CancelledError:
        print("child was cancelled; other done:", other.done())
    print(await asyncio.gather(victim, other, return_exceptions=True))

asyncio.run(main())

# The usual loop over FIRST_COMPLETED, which adds new tasks while it runs.
import asyncio

async def job(name, delay, follow_up=()):
    await asyncio.sleep(delay)
    return name, follow_up

async def main():
    pending = {asyncio.create_task(job("a", 1, (("a1", 1), ("a2", 3)))), asyncio.create_task(job("b", 2.5))}
    rounds = 0
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        rounds += 1
        for name, follow_up in sorted(task.result() for task in done):
            print(asyncio.get_running_loop().time(), name)
            pending |= {asyncio.create_task(job(*new)) for new in follow_up}
    print(rounds, "rounds")

asyncio.run(main())

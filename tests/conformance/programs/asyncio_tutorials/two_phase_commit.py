# A coordinator asks everybody to prepare, then commits or rolls back all of them.
import asyncio

class Participant:
    def __init__(self, name, delay, vote=True):
        self.name, self.delay, self.vote, self.state = name, delay, vote, "idle"

    async def prepare(self):
        await asyncio.sleep(self.delay)
        self.state = "prepared" if self.vote else "refused"
        return self.vote

    async def finish(self, state):
        await asyncio.sleep(0.1)
        self.state = state

async def transaction(participants, limit):
    votes = await asyncio.gather(*(asyncio.wait_for(p.prepare(), limit) for p in participants),
                                 return_exceptions=True)
    decision = "committed" if all(vote is True for vote in votes) else "rolled back"
    await asyncio.gather(*(p.finish(decision) for p in participants if p.state == "prepared"))
    print(f"{asyncio.get_running_loop().time():.1f}", decision, votes, [p.state for p in participants])

async def main():
    await transaction([Participant("a", 0.5), Participant("b", 0.2)], 1)
    await transaction([Participant("a", 0.5), Participant("b", 0.2, vote=False)], 1)
    await transaction([Participant("a", 0.5), Participant("b", 5)], 1)

asyncio.run(main())

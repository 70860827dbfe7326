# Publish and subscribe with queues; members come and go.
import asyncio

class Room:
    def __init__(self):
        self.members = {}

    async def say(self, who, text):
        for name, queue in self.members.items():
            if name != who:
                await queue.put(f"{who}: {text}")

    async def listen(self, name):
        queue = self.members[name] = asyncio.Queue()
        try:
            while (message := await queue.get()) is not None:
                yield message
        finally:
            del self.members[name]

async def member(room, name):
    async for message in room.listen(name):
        print(f"[{name}] {message}")
        if message.endswith("?"):
            await room.say(name, "no idea")
    print(name, "left")

async def main():
    room = Room()
    tasks = [asyncio.create_task(member(room, name)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    await room.say("system", "welcome")
    await asyncio.sleep(0.1)
    await room.say("ann", "anybody here?")
    await asyncio.sleep(0.1)
    for queue in list(room.members.values()):
        queue.put_nowait(None)
    await asyncio.gather(*tasks)
    print(room.members)

asyncio.run(main())

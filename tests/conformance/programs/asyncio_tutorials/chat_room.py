# A chat room: members speak, everybody else hears it, somebody is thrown out.
import asyncio

class Member:
    def __init__(self, name, room):
        self.name, self.room = name, room
        self.inbox = asyncio.Queue()
        self.task = asyncio.create_task(self.listen(), name=f"listener of {name}")

    async def listen(self):
        try:
            while True:
                sender, text = await self.inbox.get()
                print(f"  ({self.name} hears) <{sender}> {text}")
                if "bye" in text:
                    await self.room.say(self, "see you")
        finally:
            print(f"  {self.name} left the room")

class Room:
    members = {}

    async def say(self, sender, text):
        print(f"<{sender.name}> {text}")
        for member in self.members.values():
            if member is not sender:
                await member.inbox.put((sender.name, text))

    async def kick(self, name):
        member = self.members.pop(name)
        member.task.cancel()
        await asyncio.wait([member.task])

async def main():
    room = Room()
    for name in ("ann", "bob", "cleo"):
        room.members[name] = Member(name, room)
    await room.say(room.members["ann"], "hello")
    await asyncio.sleep(1)
    await room.kick("bob")
    await room.say(room.members["cleo"], "bye")
    await asyncio.sleep(1)

asyncio.run(main())

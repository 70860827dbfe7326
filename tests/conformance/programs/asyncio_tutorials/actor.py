# Actors: objects with a mailbox, reached by messages only.
import asyncio

class Actor:
    def __init__(self):
        self.mailbox = asyncio.Queue()
        self.task = asyncio.create_task(self.run(), name=type(self).__name__)

    async def run(self):
        while True:
            method, args, reply = await self.mailbox.get()
            if method is None:
                break
            try:
                reply.set_result(await getattr(self, method)(*args))
            except Exception as error:
                reply.set_exception(error)

    def ask(self, method, *args):
        reply = asyncio.get_running_loop().create_future()
        self.mailbox.put_nowait((method, args, reply))
        return reply

    async def stop(self):
        self.ask(None)
        await self.task

class Counter(Actor):
    value = 0

    async def add(self, n):
        before = self.value
        await asyncio.sleep(0.1)        # no lock needed: one message at a time
        self.value = before + n
        return self.value

async def main():
    counter = Counter()
    print(await asyncio.gather(*(counter.ask("add", n) for n in range(1, 5))))
    print(await asyncio.gather(counter.ask("add", "x"), counter.ask("nothing"), return_exceptions=True))
    await counter.stop()
    print(counter.value, counter.task.get_name(), counter.task.done())

asyncio.run(main())

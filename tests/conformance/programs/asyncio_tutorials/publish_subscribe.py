# A hub that gives each subscriber a queue of its own.
import asyncio
from contextlib import contextmanager

class Hub:
    def __init__(self):
        self.subscriptions = []

    def publish(self, message):
        for queue in self.subscriptions:
            queue.put_nowait(message)

    @contextmanager
    def subscription(self):
        queue = asyncio.Queue()
        self.subscriptions.append(queue)
        try:
            yield queue
        finally:
            self.subscriptions.remove(queue)

async def reader(name, hub, limit):
    with hub.subscription() as queue:
        for _ in range(limit):
            message = await queue.get()
            print(f"reader {name} got {message!r}")
    print(f"reader {name} leaves, {len(hub.subscriptions)} left")

async def writer(hub):
    for n in range(4):
        await asyncio.sleep(1)
        print(f"tell {len(hub.subscriptions)} subscribers: message {n}")
        hub.publish(f"message {n}")

async def main():
    hub = Hub()
    readers = [asyncio.create_task(reader(name, hub, limit)) for name, limit in (("a", 1), ("b", 3), ("c", 9))]
    await writer(hub)
    done, pending = await asyncio.wait(readers, timeout=1)
    print(len(done), "done", len(pending), "waiting")
    for task in pending:
        task.cancel()

asyncio.run(main())

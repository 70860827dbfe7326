# An elevator serves calls: a Condition wakes it, and passengers wait for their floor.
import asyncio

class Elevator:
    def __init__(self):
        self.floor, self.calls = 0, []
        self.changed = asyncio.Condition()

    async def run(self):
        while True:
            async with self.changed:
                await self.changed.wait_for(lambda: self.calls)
                target = min(self.calls, key=lambda floor: abs(floor - self.floor))
            while self.floor != target:
                await asyncio.sleep(1)
                self.floor += 1 if target > self.floor else -1
            async with self.changed:
                self.calls.remove(target)
                print(f"{asyncio.get_running_loop().time():4.1f} doors open on floor {self.floor}")
                self.changed.notify_all()
            await asyncio.sleep(0.5)

    async def call(self, floor):
        async with self.changed:
            self.calls.append(floor)
            self.changed.notify_all()
            await self.changed.wait_for(lambda: self.floor == floor and floor not in self.calls)

async def passenger(name, delay, elevator, start, end):
    await asyncio.sleep(delay)
    await elevator.call(start)
    await elevator.call(end)
    print(name, "arrived")

async def main():
    elevator = Elevator()
    running = asyncio.create_task(elevator.run())
    await asyncio.gather(passenger("ann", 0, elevator, 3, 0), passenger("bob", 1, elevator, 1, 5))
    running.cancel()

asyncio.run(main())

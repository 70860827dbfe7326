# Traffic lights as a state machine driven by an async generator.
import asyncio
from enum import Enum

class Light(Enum):
    RED = ("red", 3)
    GREEN = ("green", 2)
    YELLOW = ("yellow", 1)

    @property
    def seconds(self):
        return self.value[1]

    def next(self):
        lights = list(Light)
        return lights[(lights.index(self) + 1) % len(lights)]

async def lights(start):
    light = start
    while True:
        yield light
        await asyncio.sleep(light.seconds)
        light = light.next()

async def watch(street, start, until):
    async for light in lights(start):
        now = asyncio.get_running_loop().time()
        if now > until:
            break
        print(f"{now:4.1f} {street:5} {light.name}")

async def main():
    await asyncio.gather(watch("north", Light.RED, 8), watch("east", Light.GREEN, 5))

asyncio.run(main())

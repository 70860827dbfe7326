# A throttled function runs at once, then not again for a while; the last call is kept.
import asyncio

class Throttle:
    def __init__(self, interval, function):
        self.interval, self.function = interval, function
        self.waiting, self.timer = None, None

    def __call__(self, *args):
        if self.timer is None:
            self.fire(args)
        else:
            self.waiting = args

    def fire(self, args):
        self.function(*args)
        self.timer = asyncio.get_running_loop().call_later(self.interval, self.expired)

    def expired(self):
        self.timer = None
        if self.waiting is not None:
            args, self.waiting = self.waiting, None
            self.fire(args)

async def main():
    loop = asyncio.get_running_loop()
    show = Throttle(1, lambda n: print(f"{loop.time():.1f} frame {n}"))
    for n in range(12):
        show(n)
        await asyncio.sleep(0.3 if n < 8 else 0.8)
    await asyncio.sleep(2)

asyncio.run(main())

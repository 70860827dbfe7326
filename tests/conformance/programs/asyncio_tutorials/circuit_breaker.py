# After three failures the circuit opens; after a pause one try is let through.
import asyncio
import enum

State = enum.Enum("State", "CLOSED OPEN HALF_OPEN")

class CircuitBreaker:
    def __init__(self, limit, pause):
        self.limit, self.pause = limit, pause
        self.state, self.failures, self.opened = State.CLOSED, 0, None

    async def call(self, function, *args):
        now = asyncio.get_running_loop().time()
        if self.state is State.OPEN:
            if now - self.opened < self.pause:
                raise ConnectionRefusedError("circuit is open")
            self.state = State.HALF_OPEN
        try:
            result = await function(*args)
        except OSError:
            self.failures += 1
            if self.state is State.HALF_OPEN or self.failures >= self.limit:
                self.state, self.opened = State.OPEN, now
            raise
        self.state, self.failures = State.CLOSED, 0
        return result

async def service():
    await asyncio.sleep(0.5)
    if asyncio.get_running_loop().time() < 6:
        raise OSError("service is down")
    return "service is up"

async def main():
    breaker = CircuitBreaker(3, 2)
    for _ in range(10):
        try:
            outcome = await breaker.call(service)
        except OSError as error:
            outcome = error
        print(f"{asyncio.get_running_loop().time():4.1f} {breaker.state.name:9} {outcome}")
        await asyncio.sleep(0.5)

asyncio.run(main())

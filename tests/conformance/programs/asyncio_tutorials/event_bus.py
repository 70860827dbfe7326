# An event bus with decorators: handlers may be plain functions or coroutines.
import asyncio
import inspect
from collections import defaultdict

class EventBus:
    def __init__(self):
        self.handlers = defaultdict(list)

    def on(self, *names):
        def register(handler):
            for name in names:
                self.handlers[name].append(handler)
            return handler
        return register

    async def emit(self, name, **data):
        results = [handler(**data) for handler in self.handlers[name]]
        waiting = [result for result in results if inspect.isawaitable(result)]
        print(f"{name}: {len(results)} handlers, {len(waiting)} of them async")
        return await asyncio.gather(*waiting, return_exceptions=True)

bus = EventBus()

@bus.on("login", "logout")
def count(user):
    print("counted", user)

@bus.on("login")
async def greet(user):
    await asyncio.sleep(1)
    print("welcome", user)
    return f"greeted {user}"

@bus.on("login")
async def check(user):
    if user == "mallory":
        raise PermissionError(user)

async def main():
    for user in ("ann", "mallory"):
        print(await bus.emit("login", user=user))
    print(await bus.emit("logout", user="ann"), await bus.emit("unknown"))

asyncio.run(main())

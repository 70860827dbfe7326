# Pending, finished, cancelled: what result() and exception() say in each state.
import asyncio

def ask(future):
    for name in ("result", "exception"):
        try:
            print("   ", name, repr(getattr(future, name)()))
        except (asyncio.InvalidStateError, asyncio.CancelledError, ValueError) as error:
            print("   ", name, "raises", type(error).__name__, error)

async def main():
    loop = asyncio.get_running_loop()
    pending, good, bad, cancelled = [loop.create_future() for _ in range(4)]
    good.set_result("fine")
    bad.set_exception(ValueError("broken"))
    cancelled.cancel()
    for future in (pending, good, bad, cancelled):
        print(future, future.done(), future.cancelled())
        ask(future)

asyncio.run(main())

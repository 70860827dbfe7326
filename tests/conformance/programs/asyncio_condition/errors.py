# Waiting or notifying without the lock; a lock of one's own; wrong kinds of lock.
import asyncio

async def main():
    lock = asyncio.Lock()
    condition = asyncio.Condition(lock)
    for call in (condition.notify, condition.notify_all, condition.release):
        try:
            call()
        except RuntimeError as error:
            print("RuntimeError:", error)
    for wait in (condition.wait, lambda: condition.wait_for(lambda: False)):
        try:
            await wait()
        except RuntimeError as error:
            print("RuntimeError:", error)
    print(await condition.wait_for(lambda: "true at once, so no lock is needed"))
    async with lock:
        condition.notify()
        print("the lock of the condition:", condition.locked())
    try:
        with condition:
            pass
    except TypeError as error:
        print("TypeError:", error)

asyncio.run(main())

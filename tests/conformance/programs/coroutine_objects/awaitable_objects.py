# __await__ must return an iterator.
import asyncio

class Answer:
    def __await__(self):
        yield from asyncio.sleep(0.5).__await__()
        return 42

class Immediately:
    def __await__(self):
        return iter(())

class Wrong:
    def __await__(self):
        return 5

class Coro:
    def __await__(self):
        return asyncio.sleep(0)

async def main():
    print(await Answer(), await Immediately(), asyncio.get_running_loop().time())
    print(await asyncio.gather(Answer(), Answer()), await asyncio.wait_for(Answer(), 1))
    for wrong in (Wrong(), Coro(), 5, None, [1], main):
        try:
            await wrong
        except TypeError as error:
            print(error)

asyncio.run(main())

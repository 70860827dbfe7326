# States and local variables of generators and coroutines.
import asyncio
import inspect

def counter(n):
    for i in range(n):
        me = inspect.getgeneratorstate(g)
        yield i, me

g = counter(2)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
print(next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
print(list(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
h = counter(1)
h.close()
print(inspect.getgeneratorstate(h), inspect.GEN_CLOSED)
async def work(x):
    print(inspect.getcoroutinestate(c))
    await asyncio.sleep(1)
    return x
async def main():
    global c
    c = work(5)
    print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
    task = asyncio.create_task(c)
    await asyncio.sleep(0.5)
    print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
    print(await task, inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
asyncio.run(main())

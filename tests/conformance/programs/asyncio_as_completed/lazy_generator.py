# Calling it does nothing: the tasks are made at the first next; no async for in 3.11.
import asyncio

async def child(n):
    print("child", n, "starts as", asyncio.current_task().get_name())
    return n

async def main():
    iterator = asyncio.as_completed([child(1), child(2)])
    print(type(iterator).__name__, len(asyncio.all_tasks()))
    first = next(iterator)
    print("after the first next:", len(asyncio.all_tasks()))
    print("first", (await first) in (1, 2))
    print("rest", [(await rest) in (1, 2) for rest in iterator], next(iterator, "no more"))
    try:
        async for x in asyncio.as_completed([]):
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())

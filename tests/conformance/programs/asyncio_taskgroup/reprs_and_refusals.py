# What a group prints in its life, and what it refuses before and after.
import asyncio

async def child(n):
    await asyncio.sleep(n)

def refuse(group):
    coroutine = child(0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print("RuntimeError:", error)
    coroutine.close()

async def fails(group):
    try:
        await asyncio.sleep(1)
        raise ValueError
    finally:
        asyncio.get_running_loop().call_later(0, lambda: (print(group), refuse(group)))

async def slow_to_die():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(1)

async def main():
    group = asyncio.TaskGroup()
    print(group)
    refuse(group)
    try:
        async with group:
            print(group)
            group.create_task(fails(group)), group.create_task(slow_to_die())
            print(group)
    except* ValueError:
        print(group)
    refuse(group)

asyncio.run(main())

# When main returns, the pending tasks are cancelled, and their cleanup may take time.
import asyncio

async def background(n):
    try:
        await asyncio.sleep(100)
    finally:
        print("background", n, "cancelled")
        await asyncio.sleep(0.1 * n)
        print("background", n, "ended")

async def main():
    global tasks
    tasks = [asyncio.create_task(background(n)) for n in (1, 2, 3)]
    await asyncio.sleep(0.1)
    print("main returns")
    return "value"

tasks = []
print(asyncio.run(main()), [task.cancelled() for task in tasks])

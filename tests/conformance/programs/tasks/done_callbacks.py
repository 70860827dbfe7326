# Callbacks run in the order they were added, one iteration after the end, and get the task.
import asyncio

async def work():
    await asyncio.sleep(0.1)
    print("work ends")
    return "value"

async def main():
    task = asyncio.create_task(work(), name="job")
    task.add_done_callback(lambda t: print("first", t.get_name(), t.result()))
    task.add_done_callback(lambda t: print("second", t.done()))
    print(await task)
    task.add_done_callback(lambda t: print("added when done"))
    print("not called at once")
    await asyncio.sleep(0)
    print("end")

asyncio.run(main())

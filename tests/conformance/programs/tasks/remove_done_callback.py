# Removing a callback says how many were removed.
import asyncio

def note(future):
    print("note")

def other(future):
    print("other")

async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(note)
    future.add_done_callback(other)
    future.add_done_callback(note)
    print(future.remove_done_callback(note), future.remove_done_callback(note))
    future.set_result(None)
    await asyncio.sleep(0)
    print("end")

asyncio.run(main())

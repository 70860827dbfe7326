# await outside of async is found before anything runs.
import asyncio

print("never printed")
def f():
    await asyncio.sleep(1)

f()

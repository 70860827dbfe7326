# asyncio.run wants a coroutine and no running loop.
import asyncio

async def f():
    return "result"

async def inside():
    coroutine = f()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    finally:
        coroutine.close()

asyncio.run(inside())
for wrong in (5, None, f, print, "text", [1]):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error).partition(" at 0x")[0])
try:
    asyncio.run()
except TypeError as error:
    print(error)
print(asyncio.run(f()), asyncio.run(f(), debug=True))

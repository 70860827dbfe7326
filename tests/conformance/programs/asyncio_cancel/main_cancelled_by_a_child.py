# A child may cancel main; run() then raises what main lets out.
import asyncio

async def rebel(target):
    await asyncio.sleep(1)
    target.cancel("from below")
    print("rebel is done")

async def main(swallow):
    child = asyncio.create_task(rebel(asyncio.current_task()))
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("main:", error, child.done())
        if not swallow:
            raise
    return "main survived"

print(asyncio.run(main(True)))
try:
    asyncio.run(main(False))
except asyncio.CancelledError as error:
    print("run raised", error.args)

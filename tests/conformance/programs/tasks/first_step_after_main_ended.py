# A task made on main's last line still gets its first step.
import asyncio

async def late():
    print("late starts")
    try:
        await asyncio.sleep(1)
        print("never")
    except asyncio.CancelledError:
        print("late cancelled")

async def main():
    asyncio.create_task(late())
    asyncio.get_running_loop().call_soon(print, "call_soon too")
    print("main ends")

asyncio.run(main())
print("after run")

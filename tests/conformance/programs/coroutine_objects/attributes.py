# cr_running, cr_await, cr_frame, cr_code, names.
import asyncio

async def inner():
    await asyncio.sleep(1)

async def outer():
    print("running", c.cr_running, c.cr_await)
    await inner()

c = outer()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_frame is not None, c.cr_code.co_name, c.cr_origin)
async def main():
    task = asyncio.create_task(c)
    await asyncio.sleep(0)
    print(type(c.cr_await).__name__, c.cr_await.__name__, c.cr_running, task.get_coro() is c)
    await task
    print(c.cr_await, c.cr_frame)
asyncio.run(main())
print(hasattr(c, "__iter__"), hasattr(c, "__await__"), hasattr(c, "send"))
try:
    iter(c)
except TypeError as error:
    print(error)

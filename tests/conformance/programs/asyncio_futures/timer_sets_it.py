# The clock as a source: a timer completes the future; setting it twice must be guarded.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    errors = []
    loop.set_exception_handler(lambda loop, context: errors.append(repr(context["exception"])))
    future = loop.create_future()
    loop.call_later(1, future.set_result, "first")
    loop.call_later(2, future.set_result, "second")
    loop.call_later(2, lambda: future.done() or future.set_result("third"))
    print(await future, loop.time())
    await asyncio.sleep(2)
    print(errors, future.result())

asyncio.run(main())

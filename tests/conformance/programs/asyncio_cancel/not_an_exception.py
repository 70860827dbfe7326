# CancelledError is a BaseException: `except Exception` does not see it, `finally` does.
import asyncio

async def careless():
    try:
        await asyncio.sleep(5)
    except Exception as error:
        print("never", error)
    finally:
        print("finally")

async def careful():
    try:
        await asyncio.sleep(5)
    except BaseException as error:
        print("BaseException:", repr(error))
        raise

async def main():
    for function in (careless, careful):
        task = asyncio.create_task(function())
        await asyncio.sleep(0)
        task.cancel()
        print(await asyncio.gather(task, return_exceptions=True))
    kind = asyncio.CancelledError
    print(kind.__module__, [base.__name__ for base in kind.__mro__], asyncio.exceptions.CancelledError is kind)

asyncio.run(main())

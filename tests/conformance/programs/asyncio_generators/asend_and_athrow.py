# An async generator takes values and exceptions in, awaiting in between.
import asyncio

async def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
            await asyncio.sleep(0.5)
            total, count = total + value, count + 1
            average = total / count
        except ValueError as error:
            print("told:", error)
            average = "error"
        except ZeroDivisionError:
            return

async def main():
    agen = averager()
    try:
        await agen.asend(5)
    except TypeError as error:
        print(error)
    print(await agen.asend(None), await agen.asend(10), await agen.asend(20), asyncio.get_running_loop().time())
    print(await agen.athrow(ValueError("wrong")))
    try:
        await agen.athrow(ZeroDivisionError)
    except StopAsyncIteration as stop:
        print("stopped", stop.args)
    print(await anext(agen, "default"))

asyncio.run(main())

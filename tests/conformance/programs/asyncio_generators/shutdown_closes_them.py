# What is still open when main ends is closed by run(), with a report of what fails.
import asyncio

kept = []

async def numbers(name, fail=False):
    try:
        yield name
        yield "never asked for"
    finally:
        print("closing", name)
        await asyncio.sleep(0)
        if fail:
            raise ValueError(name)

async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"].partition(" <")[0], repr(context["exception"])))
    for arguments in (("a",), ("b", True), ("c",)):
        agen = numbers(*arguments)
        kept.append(agen)
        print(await anext(agen))
    print("main ends")

asyncio.run(main())
print("after run")

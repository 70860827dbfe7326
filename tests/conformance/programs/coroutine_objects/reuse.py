# A coroutine runs once.
import asyncio

async def job():
    return "done"

async def main():
    c = job()
    print(await c)
    for again in (lambda: c.send(None), lambda: c.throw(ValueError)):
        try:
            again()
        except RuntimeError as error:
            print(error)
    try:
        await c
    except RuntimeError as error:
        print(error)
    print(c.close())
    d = job()
    d.close()
    try:
        await d
    except RuntimeError as error:
        print(error)

asyncio.run(main())

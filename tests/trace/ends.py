"""Tasks that end in every way that the last line of a function can be reached."""
import asyncio


async def falls_off_an_if(a):
    if a:
        await asyncio.sleep(0)
    else:
        await asyncio.sleep(0)
        print("else")


async def falls_off_an_elif(a):
    if a == 1:
        print("one")
    elif a == 2:
        if a:
            print("two")
        print("still two")


async def handles():
    try:
        await asyncio.sleep(0)
        raise ValueError
    except KeyError:
        print("no")
    except ValueError as error:
        print(repr(error))


async def tries():
    try:
        await asyncio.sleep(0)
    except KeyError:
        print("no")


async def tries_else():
    try:
        await asyncio.sleep(0)
    except KeyError:
        print("no")
    else:
        print("else")
        print("of try")


async def handles_in_a_branch(a):
    if a:
        try:
            int("x")
        except ValueError:
            print("not a number")


async def raises_again():
    try:
        await asyncio.sleep(0)
        raise ValueError("again")
    except KeyError:
        print("no")
    except ValueError:
        print("cleaning up")
        await asyncio.sleep(0)
        raise


async def raises_another():
    try:
        await asyncio.sleep(0)
        int("x")
    except ValueError as error:
        print("cleaning up")
        raise KeyError from error


async def cancelled():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleaning up")
        raise


async def returns_in_the_middle():
    for i in range(3):
        await asyncio.sleep(0)
        if i == 1:
            return i


async def cleans_up(a):
    try:
        await asyncio.sleep(0)
    finally:
        print("clean")
        if a:
            print("really")


async def loops():
    for i in range(3):
        await asyncio.sleep(0)


async def main():
    ending = [falls_off_an_if(True), falls_off_an_if(False), falls_off_an_elif(1), falls_off_an_elif(2),
              falls_off_an_elif(3), handles(), tries(), tries_else(), handles_in_a_branch(True),
              handles_in_a_branch(False), raises_again(), raises_another(), returns_in_the_middle(),
              loops(), cleans_up(True), cleans_up(False)]
    for coroutine in ending:
        await asyncio.wait([asyncio.create_task(coroutine)])
    task = asyncio.create_task(cancelled())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())

# A forgotten await as a recorded warning: category, text, once per line.
import asyncio
import warnings

async def fetch(n):
    return n

def forget(n):
    fetch(n)

async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for n in range(2):
            forget(n)
        asyncio.create_task(fetch(3))
        fetch(4)
    for warning in caught:
        print(warning.category.__name__, warning.message, warning.lineno)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fetch(5)
    print(len(caught))

asyncio.run(main())

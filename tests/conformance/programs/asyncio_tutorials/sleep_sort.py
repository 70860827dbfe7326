# Sleep sort: the loop's timers do the sorting.
import asyncio

async def put_later(value, result):
    await asyncio.sleep(value / 100)
    result.append(value)

async def sleep_sort(values):
    result = []
    await asyncio.gather(*[put_later(value, result) for value in values])
    return result

numbers = [30, 4, 15, 0, 4, 99, -7, 42]
print(numbers)
print(asyncio.run(sleep_sort(numbers)))

# Nested comprehensions of tasks, results put back in a grid.
import asyncio

async def cell(row, column):
    await asyncio.sleep((row * 3 + column) % 4 * 0.1)
    finished.append((row, column))
    return row * column

finished = []

async def main():
    grid = [[asyncio.create_task(cell(r, c), name=f"{r},{c}") for c in range(3)] for r in range(3)]
    rows = await asyncio.gather(*(asyncio.gather(*row) for row in grid))
    for row in rows:
        print(" ".join(f"{value:2}" for value in row))
    print(finished)
    print({task.get_name(): task.result() for row in grid for task in row if task.result() > 1})

asyncio.run(main())

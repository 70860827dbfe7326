# Rockets count down side by side.
import asyncio

async def countdown(rocket, seconds, pause):
    for left in range(seconds, 0, -1):
        print('{:<8}'.format(rocket), '.' * left)
        await asyncio.sleep(pause)
    print('%-8s lift off after %.1f s' % (rocket, asyncio.get_running_loop().time()))

async def main():
    rockets = [('Ariane', 3, 1), ('Vega', 5, .5), ('Soyuz', 2, 1.25)]
    tasks = []
    for rocket in rockets:
        tasks.append(asyncio.create_task(countdown(*rocket)))
    for task in tasks:
        await task

asyncio.run(main())

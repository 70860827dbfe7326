# The end of run() takes four iterations, even with nothing to close: what is queued goes on in them.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def lingers():
    try:
        await asyncio.sleep(100)
    finally:
        print("cancelled in turn", turn)

async def main(with_task=False):
    asyncio.get_running_loop().call_soon(count, 30)
    if with_task:
        asyncio.create_task(lingers())
        await asyncio.sleep(0)
    print("main ends in turn", turn)

for with_task in (False, True):
    turn = 0
    asyncio.run(main(with_task))
    print("run ends in turn", turn)
turn = 0
with asyncio.Runner() as runner:
    runner.run(main())
    print("after main", turn)
    runner.run(main())
    print("after the second main", turn)
print("after the Runner", turn)

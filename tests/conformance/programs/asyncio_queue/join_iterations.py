# join() resumes one iteration after the last task_done.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def joiner(queue):
    await queue.join()
    print("joined in turn", turn)

async def main():
    asyncio.get_running_loop().call_soon(count, 12)
    queue = asyncio.Queue()
    queue.put_nowait("x")
    queue.put_nowait("y")
    tasks = [asyncio.create_task(joiner(queue)) for _ in range(2)]
    await asyncio.sleep(0)
    queue.get_nowait()
    queue.task_done()
    await asyncio.sleep(0)
    queue.get_nowait()
    await asyncio.sleep(0)
    print("the last one is done in turn", turn)
    queue.task_done()
    await asyncio.wait(tasks)
    await queue.join()

asyncio.run(main())

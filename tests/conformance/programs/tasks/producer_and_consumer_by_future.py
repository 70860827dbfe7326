# Two tasks that hand values over, one future at a time.
import asyncio

async def producer(box, loop):
    for item in ("a", "b", "c"):
        await asyncio.sleep(0.1)
        print("produce", item)
        box[0].set_result(item)
    await asyncio.sleep(0.1)
    box[0].set_result(None)

async def consumer(box, loop):
    while True:
        item = await box[0]
        box[0] = loop.create_future()
        if item is None:
            return "end"
        print("consume", item, round(loop.time(), 1))

async def main():
    loop = asyncio.get_running_loop()
    box = [loop.create_future()]
    print(await asyncio.gather(producer(box, loop), consumer(box, loop)))

asyncio.run(main())

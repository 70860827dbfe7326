# A thread puts items in an asyncio queue.
import asyncio, threading, time

async def main():
    loop, q = asyncio.get_running_loop(), asyncio.Queue()
    def produce():
        for item in ("a", "b", "c", None):
            time.sleep(0.05)
            loop.call_soon_threadsafe(q.put_nowait, item)

    threading.Thread(target=produce).start()
    while (item := await q.get()) is not None:
        print("got", item)

asyncio.run(main())

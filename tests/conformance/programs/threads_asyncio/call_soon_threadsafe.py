# Another thread gives the loop something to do.
import asyncio, threading, time

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    def work():
        time.sleep(0.1)
        print("thread:", threading.current_thread().name)
        loop.call_soon_threadsafe(future.set_result, 42)
        time.sleep(0.1)

    thread = threading.Thread(target=work, name="helper")
    thread.start()
    print("result", await future, round(loop.time(), 1) >= 0.1)
    thread.join()

asyncio.run(main())

# run_in_executor with the default pool and with one's own.
import asyncio, threading, time
from concurrent.futures import ThreadPoolExecutor

def name(seconds):
    time.sleep(seconds)
    return threading.current_thread().name

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*[loop.run_in_executor(None, name, 0.1) for _ in range(3)]))
    with ThreadPoolExecutor(1, thread_name_prefix="mine") as pool:
        start = loop.time()
        print(await asyncio.gather(*[loop.run_in_executor(pool, name, 0.1) for _ in range(3)]))
        print(round(loop.time() - start, 1))
    print(sorted(thread.name for thread in threading.enumerate()))

asyncio.run(main())
print(threading.active_count())

# Each thread has a loop of its own; they share the clock.
import asyncio, threading
async def main(n):
    await asyncio.sleep(n); print("loop", n, threading.current_thread().name)
def run(n): asyncio.run(main(n))
ts=[threading.Thread(target=run,args=(n,)) for n in (3,1,2)]
for t in ts: t.start()
asyncio.run(main(1.5))
for t in ts: t.join()

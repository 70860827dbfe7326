# A loop for each thread.
import asyncio, threading

log = []
async def work(name):
    for i in range(3):
        await asyncio.sleep(0.1)
        log.append((i, name))
    return asyncio.get_running_loop()

loops = []
def run(name):
    loops.append(asyncio.run(work(name)))

threads = [threading.Thread(target=run, args=(n,)) for n in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(log), loops[0] is loops[1])
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)

# stop() lets the batch finish; what the batch queued waits for the next run.
import asyncio

loop = asyncio.new_event_loop()

def work(n):
    print("work", n, "running:", loop.is_running())
    loop.call_soon(print, "queued by", n)
    if n == 1:
        loop.stop()

for n in range(3):
    loop.call_soon(work, n)
loop.run_forever()
print("stopped", loop.is_running())
loop.call_soon(print, "queued from outside")
loop.stop()                 # before it runs: one iteration only
loop.run_forever()
print("again")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed())

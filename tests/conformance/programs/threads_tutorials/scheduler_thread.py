# sched in a thread of its own.
import sched, threading, time

start = time.monotonic()
scheduler = sched.scheduler(time.monotonic, time.sleep)
def say(text):
    print(text, round(time.monotonic() - start, 1))

for delay, text in ((0.3, "third"), (0.1, "first"), (0.2, "second")):
    scheduler.enter(delay, 1, say, (text,))
thread = threading.Thread(target=scheduler.run)
thread.start()
print("scheduled", not scheduler.empty())
thread.join()

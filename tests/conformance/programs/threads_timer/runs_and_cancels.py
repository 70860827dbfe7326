# A timer calls its function after a while, unless it is cancelled before.
import threading, time

start = time.monotonic()
def ring(*args, **kwargs):
    print("ring", args, kwargs, round(time.monotonic() - start, 1), threading.current_thread() is not threading.main_thread())

timers = [threading.Timer(0.3, ring), threading.Timer(0.1, ring, ["x"], {"y": 2}), threading.Timer(0.2, ring, args=("never",))]
for timer in timers:
    timer.start()
timers[2].cancel()
print(timers[2].is_alive() in (True, False), timers[0].interval, timers[1].args, timers[1].kwargs)
for timer in timers:
    timer.join()
print(round(time.monotonic() - start, 1), timers[0].finished.is_set())
timers[0].cancel()

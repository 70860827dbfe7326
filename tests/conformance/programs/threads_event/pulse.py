# An event set and cleared at once still wakes all that wait.
import threading, time

event = threading.Event()
woken = []
threads = [threading.Thread(target=lambda n=n: woken.append((n, event.wait(5)))) for n in range(3)]
for thread in threads:
    thread.start()
time.sleep(0.1)
event.set()
event.clear()
for thread in threads:
    thread.join()
print(sorted(woken), event.is_set())

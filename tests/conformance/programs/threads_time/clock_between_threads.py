# All threads see one clock.
import threading, time

start = time.monotonic()
log = []
def work(name, pauses):
    for pause in pauses:
        time.sleep(pause)
        log.append((round(time.monotonic() - start, 1), name))

threads = [threading.Thread(target=work, args=args) for args in (("a", [0.2, 0.2, 0.2]), ("b", [0.3, 0.4]), ("c", [0.1, 0.4]))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)
print(round(time.monotonic() - start, 1))

# Nobody begins the second phase before all have ended the first.
import threading, time

barrier = threading.Barrier(3)
log = []
def work(n):
    for phase in range(3):
        time.sleep(0.02 * n)
        log.append(phase)
        barrier.wait()

threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)

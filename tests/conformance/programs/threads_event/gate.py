# All that wait for an event go on when it is set; the flag stays up.
import threading, time

gate = threading.Event()
passed = []
def walk(name):
    passed.append((name, gate.wait()))

threads = [threading.Thread(target=walk, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
print(gate.is_set(), passed)
gate.set()
for thread in threads:
    thread.join()
print(gate.is_set(), sorted(passed), gate.wait(), gate.wait(0))
gate.clear()
print(gate.is_set(), gate.wait(0.05), gate.wait(timeout=0))

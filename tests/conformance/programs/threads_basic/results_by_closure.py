# Results come back through a shared list or dictionary.
import threading

results = {}
def square(n):
    results[n] = n * n

threads = []
for n in range(5):
    threads.append(threading.Thread(target=square, args=(n,)))
    threads[-1].start()
for thread in threads:
    thread.join()
print(sorted(results.items()))

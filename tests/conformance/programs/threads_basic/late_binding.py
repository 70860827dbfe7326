# A lambda in a loop sees the variable as it is when it runs.
import threading

seen = []
threads = [threading.Thread(target=lambda: seen.append(i)) for i in range(3)]
for thread in threads:
    thread.start()
    thread.join()
print(seen)
threads = [threading.Thread(target=lambda i=i: seen.append(i)) for i in range(3)]
for thread in threads:
    thread.start()
    thread.join()
print(seen)

# A thread runs its target beside the main thread; join waits for its end.
import threading

def work(name, times):
    for i in range(times):
        print(name, i)

thread = threading.Thread(target=work, args=("worker", 3))
thread.start()
thread.join()
print("joined", thread.is_alive())

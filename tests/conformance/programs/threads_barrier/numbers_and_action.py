# wait returns the order of arrival; the last one does the action before anybody goes on.
import threading, time

barrier = threading.Barrier(3, action=lambda: print("action by", threading.current_thread().name))
numbers = {}
def work():
    numbers[threading.current_thread().name] = barrier.wait()

threads = [threading.Thread(target=work, name=f"T{i}") for i in range(3)]
for thread in threads:
    thread.start()
    time.sleep(0.05)
    print("waiting:", barrier.n_waiting, "of", barrier.parties)
for thread in threads:
    thread.join()
print(sorted(numbers.items()), barrier.broken)

# What has no __name__ gives the thread a bare number.
import functools
import threading

class Callable:
    def __call__(self):
        print("called")

thread = threading.Thread(target=Callable())
print(thread.name)
thread.start()
thread.join()
print(threading.Thread(target=functools.partial(print, 1)).name)
print(threading.Thread(target=Callable().__call__).name)

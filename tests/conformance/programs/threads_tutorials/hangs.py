# The main thread waits for an event that nobody sets.
import threading

event = threading.Event()
thread = threading.Thread(target=event.wait)
thread.start()
print("waiting")
thread.join()
print("never")

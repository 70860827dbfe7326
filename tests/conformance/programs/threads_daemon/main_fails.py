# An exception in the main thread does not stop the others.
import threading, time

def work():
    time.sleep(0.1)
    print("still working")

threading.Thread(target=work).start()
raise ValueError("main is gone")

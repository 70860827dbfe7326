# The main thread fails first, a thread later.
import threading, time

def work():
    time.sleep(0.1)
    raise KeyError("in a thread")

threading.Thread(target=work, name="late").start()
raise RuntimeError("in main")

# Functions registered for the end run when the threads have ended.
import atexit, threading, time

atexit.register(print, "at exit")
def work():
    time.sleep(0.1)
    print("thread ends")

threading.Thread(target=work).start()
print("main ends")

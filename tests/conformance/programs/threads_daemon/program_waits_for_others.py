# The program ends when its last thread that is no daemon ends.
import threading, time

def work():
    time.sleep(0.2)
    print("work is done", threading.main_thread().is_alive())

def more():
    time.sleep(0.1)
    threading.Thread(target=last).start()

def last():
    time.sleep(0.2)
    print("last")

threading.Thread(target=work).start()
threading.Thread(target=more).start()
print("main ends")

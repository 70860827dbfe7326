# The program ends without waiting for its daemons.
import threading, time

def forever():
    while True:
        time.sleep(0.2)
        print("tick")

threading.Thread(target=forever, daemon=True).start()
time.sleep(0.5)
print("main ends")

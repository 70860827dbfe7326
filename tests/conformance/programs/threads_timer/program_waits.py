# The program waits for its timers, even for a cancelled one only a moment.
import threading, time

start = time.monotonic()
late = threading.Timer(30, print, ["never"])
late.start()
threading.Timer(0.1, print, ["soon"]).start()
late.cancel()
print("main ends")

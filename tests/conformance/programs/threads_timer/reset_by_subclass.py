# A watchdog: fed in time, it does not bark.
import threading, time

class Watchdog:
    def __init__(self, seconds):
        self.seconds, self.timer, self.barks = seconds, None, 0

    def feed(self):
        if self.timer:
            self.timer.cancel()
        self.timer = threading.Timer(self.seconds, self.bark)
        self.timer.daemon = True
        self.timer.start()

    def bark(self):
        self.barks += 1
        print("woof")

dog = Watchdog(0.2)
for pause in (0.1, 0.1, 0.4, 0.1):
    dog.feed()
    time.sleep(pause)
print(dog.barks)

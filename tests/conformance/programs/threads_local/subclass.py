# A subclass is initialised again, with the same arguments, in each thread that uses it.
import threading

class Session(threading.local):
    kind = "session"

    def __init__(self, start):
        print("init in", threading.current_thread().name)
        self.count = start

    def step(self):
        self.count += 1
        return self.count

session = Session(10)
def work():
    print(session.step(), session.step(), session.kind)

thread = threading.Thread(target=work, name="T")
thread.start()
thread.join()
print(session.step())

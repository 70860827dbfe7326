# A state machine behind a lock and a condition, with callers that wait for their floor.
import threading, time

class Elevator:
    def __init__(self):
        self.floor, self.moved = 0, threading.Condition()

    def run(self, floors):
        for floor in floors:
            time.sleep(0.1)
            with self.moved:
                self.floor = floor
                self.moved.notify_all()

    def wait_for(self, floor, timeout):
        with self.moved:
            return self.moved.wait_for(lambda: self.floor == floor, timeout)

elevator, start = Elevator(), time.monotonic()
def passenger(floor, patience):
    arrived = elevator.wait_for(floor, patience)
    print("floor", floor, "arrived" if arrived else "took the stairs", round(time.monotonic() - start, 1))

threads = [threading.Thread(target=passenger, args=args) for args in ((3, 1), (1, 1), (4, 0.22), (2, None))]
for thread in threads:
    thread.start()
elevator.run([1, 2, 3])
for thread in threads:
    thread.join()

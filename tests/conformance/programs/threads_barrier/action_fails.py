# An exception in the action goes to the last one; the others find the barrier broken.
import threading, time

def action():
    raise ValueError("no")

barrier = threading.Barrier(2, action, timeout=5)
def first():
    try:
        barrier.wait()
    except threading.BrokenBarrierError as error:
        print("first:", type(error).__name__)

thread = threading.Thread(target=first)
thread.start()
time.sleep(0.05)
try:
    barrier.wait()
except ValueError as error:
    print("last:", error)
thread.join()
print(barrier.broken)

# Who waits too long breaks the barrier for everybody, until it is reset.
import threading, time

barrier = threading.Barrier(3)
def work(name, timeout):
    try:
        print(name, barrier.wait(timeout))
    except threading.BrokenBarrierError as error:
        print(name, "broken", repr(error))

threads = [threading.Thread(target=work, args=("patient", None)), threading.Thread(target=work, args=("hasty", 0.1))]
for thread in threads:
    thread.start()
    time.sleep(0.02)
threads[1].join()
threads[0].join()
print(barrier.broken, barrier.n_waiting, repr(barrier).split(": ")[1])
work("late", 1)
barrier.reset()
print(barrier.broken)
work("alone", 0.05)

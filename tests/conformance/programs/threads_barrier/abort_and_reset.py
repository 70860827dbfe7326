# abort breaks a barrier, reset throws out those that wait.
import threading, time

def run(barrier, disturb):
    def work():
        try:
            print("passed", barrier.wait())
        except threading.BrokenBarrierError:
            print("thrown out")
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    time.sleep(0.05)
    disturb()
    for thread in threads:
        thread.join()
    print(barrier.broken, barrier.n_waiting)

barrier = threading.Barrier(3)
run(barrier, barrier.abort)
barrier.reset()
run(barrier, barrier.reset)
run(threading.Barrier(1), lambda: None)

import threading

first, second = threading.Lock(), threading.Lock()
barrier = threading.Barrier(2)


def philosopher(left, right):
    with left:
        barrier.wait()
        with right:
            print("eats")


threads = [threading.Thread(target=philosopher, args=pair) for pair in ((first, second), (second, first))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

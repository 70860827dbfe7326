# Three threads print in turn, each waiting for its own semaphore.
import threading

turns = [threading.Semaphore(1), threading.Semaphore(0), threading.Semaphore(0)]
def work(me, text):
    for i in range(3):
        turns[me].acquire()
        print(text, end=" " if me < 2 else "\n")
        turns[(me + 1) % 3].release()

threads = [threading.Thread(target=work, args=(n, text)) for n, text in enumerate(("ready", "steady", "go"))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

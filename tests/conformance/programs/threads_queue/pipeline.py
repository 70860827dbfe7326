# Stages connected by bounded queues; None runs through to the end.
import queue, threading

def stage(function, source, sink):
    def run():
        while (item := source.get()) is not None:
            sink.put(function(item))
        sink.put(None)
    thread = threading.Thread(target=run)
    thread.start()
    return thread

queues = [queue.Queue(2) for _ in range(4)]
functions = [str.strip, str.title, lambda s: s + "!"]
threads = [stage(f, a, b) for f, a, b in zip(functions, queues, queues[1:])]
def feed():
    for word in (" ada ", "grace", " alan turing"):
        queues[0].put(word)
    queues[0].put(None)

threading.Thread(target=feed).start()
while (item := queues[-1].get()) is not None:
    print(item)
for thread in threads:
    thread.join()

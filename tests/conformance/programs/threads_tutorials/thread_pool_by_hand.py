# A small pool of workers made of a queue and futures.
import concurrent.futures, queue, threading

class Pool:
    def __init__(self, size):
        self.jobs = queue.Queue()
        self.workers = [threading.Thread(target=self.work, name=f"worker-{i}") for i in range(size)]
        for worker in self.workers:
            worker.start()

    def work(self):
        while (job := self.jobs.get()) is not None:
            future, function, args = job
            try:
                future.set_result(function(*args))
            except Exception as error:
                future.set_exception(error)

    def submit(self, function, *args):
        future = concurrent.futures.Future()
        self.jobs.put((future, function, args))
        return future

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        for _ in self.workers:
            self.jobs.put(None)
        for worker in self.workers:
            worker.join()

with Pool(2) as pool:
    futures = [pool.submit(divmod, 17, n) for n in (5, 3, 0)]
for future in futures:
    print(future.exception() or future.result())

# What an executor does not take.
from concurrent.futures import Executor, ThreadPoolExecutor

def attempt(action):
    try:
        print(action())
    except (ValueError, TypeError, RuntimeError, NotImplementedError) as error:
        print(type(error).__name__, error)

attempt(lambda: ThreadPoolExecutor(0))
attempt(lambda: ThreadPoolExecutor(-1))
attempt(lambda: ThreadPoolExecutor(1, initializer=5))
executor = ThreadPoolExecutor(1)
print(executor.submit(int, "5").result(), executor._max_workers)
executor.shutdown()
attempt(lambda: executor.submit(int))
attempt(lambda: executor.map(int, "5"))
attempt(lambda: Executor().submit(int))
attempt(executor.shutdown)

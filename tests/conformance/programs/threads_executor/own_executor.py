# An executor of one's own: everything at once, on this thread.
from concurrent.futures import Executor, Future

class Immediate(Executor):
    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future

with Immediate() as executor:
    print(executor.submit(max, 3, 5).result(), executor.submit(int, "x").exception())
    print(list(executor.map(str.upper, "abc")))

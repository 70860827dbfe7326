# What contextmanager makes may also decorate functions.
from contextlib import contextmanager, ContextDecorator

@contextmanager
def announce(text):
    print("begin", text)
    yield
    print("end", text)

@announce("work")
def work(n):
    print("working", n)
    return n * 2

class Track(ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *details):
        print("exit", details[0])

@Track()
def job():
    return "done"

print(work(1), work(2))
print(job())

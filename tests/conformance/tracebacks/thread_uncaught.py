# An uncaught exception in a thread, with its cause.
import threading

def inner(n):
    return 1 / n

def work(n):
    try:
        inner(n)
    except ZeroDivisionError as error:
        raise ValueError("bad n") from error

for name in (None, "named"):
    thread = threading.Thread(target=work, args=(0,), name=name)
    thread.start()
    thread.join()
print("main goes on")

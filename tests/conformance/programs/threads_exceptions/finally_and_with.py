# Handlers of a thread run on that thread.
import contextlib, threading

@contextlib.contextmanager
def managed():
    print("enter", threading.current_thread().name)
    try:
        yield
    except ValueError as error:
        print("handled", error)
    finally:
        print("exit", threading.current_thread().name)

def work():
    with managed():
        raise ValueError("in a thread")

thread = threading.Thread(target=work, name="T")
thread.start()
thread.join()

# What one cannot do with a thread.
import threading

def attempt(action):
    try:
        action()
    except (RuntimeError, AssertionError, TypeError) as error:
        print(type(error).__name__, error)

thread = threading.Thread(target=int)
attempt(thread.join)
thread.start()
attempt(thread.start)
thread.join()
thread.join()
attempt(thread.start)
attempt(lambda: setattr(thread, "daemon", True))
attempt(threading.current_thread().join)
attempt(lambda: threading.Thread("group"))
attempt(lambda: threading.Thread(nothing=1))

# A subclass that forgets Thread.__init__.
import threading

class Forgetful(threading.Thread):
    def __init__(self):
        self.x = 1

thread = Forgetful()
for action in (thread.start, thread.join, thread.is_alive, lambda: thread.name, lambda: thread.daemon, lambda: repr(thread)):
    try:
        action()
    except (RuntimeError, AssertionError) as error:
        print(type(error).__name__, error)

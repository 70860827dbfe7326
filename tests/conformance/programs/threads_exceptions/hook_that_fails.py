# An excepthook that raises itself: sys.excepthook hears of it, and the program goes on.
import sys, threading

def hook(args):
    raise RuntimeError("bad hook")

sys.stderr = sys.stdout
sys.excepthook = lambda kind, value, tb: print(kind.__name__, value, repr(value.__context__), value.__suppress_context__)
threading.excepthook = hook
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
print("on")

# An exception ends its own thread only; join does not raise it.
import sys, threading

sys.stderr = sys.stdout
def fail(n):
    print("failing", n)
    return 1 // n

threads = [threading.Thread(target=fail, args=(n,), name=f"by {n}", daemon=True) for n in (1, 0)]
threading.excepthook = lambda args: print(args.thread.name, args.exc_type.__name__, args.exc_value)
for thread in threads:
    thread.start()
    thread.join()
    print(thread.is_alive())

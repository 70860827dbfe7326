# sys.exit in a thread ends this thread, silently, and nothing else.
import sys, threading

def leave(status):
    try:
        sys.exit(status)
    finally:
        print("leaving", status)

for status in (0, 3, "text"):
    thread = threading.Thread(target=leave, args=(status,))
    thread.start()
    thread.join()
print("main goes on")

# run() called by hand is a plain call on this thread; only once, it forgets its target.
import threading

def where():
    print(threading.current_thread().name)

thread = threading.Thread(target=where)
thread.run()
print(thread.is_alive(), thread.ident)
try:
    thread.run()
except AttributeError as error:
    print(error)

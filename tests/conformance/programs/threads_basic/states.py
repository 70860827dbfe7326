# is_alive, ident and the repr before, while and after it runs.
import re
import threading

def show(thread):
    text = re.sub(r"\d{6,}", "N", repr(thread))
    print(text, thread.is_alive(), thread.ident is None, thread.native_id is None)

go = threading.Event()
thread = threading.Thread(target=go.wait, name="waiter")
show(thread)
thread.start()
show(thread)
go.set()
thread.join()
show(thread)
show(threading.Thread(name="d", daemon=True))
show(threading.main_thread())

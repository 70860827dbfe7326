# current_thread inside and outside; main_thread everywhere.
import threading

def look():
    me = threading.current_thread()
    print(me.name, me is thread, threading.main_thread().name, me is threading.main_thread())
    print(me.ident == threading.get_ident(), threading.main_thread().ident == main_ident)

main_ident = threading.get_ident()
thread = threading.Thread(target=look, name="other")
thread.start()
thread.join()
print(threading.current_thread() is threading.main_thread(), thread.ident == main_ident)
print(type(threading.main_thread()).__name__)

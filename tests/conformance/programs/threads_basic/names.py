# Threads that get no name are numbered, and the name says what they run.
import threading

def download():
    print("I am", threading.current_thread().name)

class Worker(threading.Thread):
    pass

print(threading.Thread().name)
print(threading.Thread(target=download).name)
print(threading.Thread(target=lambda: None).name)
print(Worker().name)
print(threading.Thread(name="mine").name)
print(threading.Thread(target=print, name="").name)
print(threading.Thread(name=17).name, threading.Timer(1, print).name)
thread = threading.Thread(target=download)
thread.start()
thread.join()
thread.name = "other"
print(thread.name, threading.main_thread().name)

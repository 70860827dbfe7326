# Two events: ready, and go.
import threading

ready, go = threading.Event(), threading.Event()
def server():
    print("server starts")
    ready.set()
    go.wait()
    print("server serves")

thread = threading.Thread(target=server)
thread.start()
ready.wait()
print("client sees the server")
go.set()
thread.join()

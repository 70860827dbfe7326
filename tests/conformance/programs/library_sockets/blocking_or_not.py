# A non-blocking recv without data raises at once; with data it gives them; a closed end gives nothing.
import socket

left, right = socket.socketpair()
left.setblocking(False)
print(left.getblocking(), right.getblocking(), left.gettimeout())
try:
    left.recv(1024)
except BlockingIOError as error:
    print("nothing yet:", error, error.errno)
print(right.send(b"hello world"))
print(left.recv(5), left.recv(1024))
left.setblocking(True)
right.sendall(b"last")
right.close()
print(left.recv(1024), left.recv(1024))
try:
    right.send(b"x")
except OSError as error:
    print(type(error).__name__, error)

# What the module offers.
import threading

print(sorted(set(threading.__all__) - {"settrace", "setprofile", "gettrace", "getprofile"}))
print(threading.ThreadError is RuntimeError, threading.TIMEOUT_MAX > 1e6, threading.stack_size())
print(threading.BrokenBarrierError.__mro__[1].__name__)

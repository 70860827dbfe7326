# A future that nobody runs: states, results, errors.
from concurrent.futures import CancelledError, Future, InvalidStateError
import re

def show(future):
    print(re.sub("0x[0-9a-f]+", "0x", repr(future)), future.running(), future.done(), future.cancelled())

future = Future()
show(future)
print(future.set_running_or_notify_cancel(), future.cancel())
show(future)
future.set_result([1])
show(future)
print(future.result(), future.exception(), future.cancel())
future = Future()
future.set_exception(KeyError("k"))
show(future)
try:
    future.result()
except KeyError as error:
    print("raised", error, future.exception() is error)
future = Future()
print(future.cancel(), future.cancel())
show(future)
print(future.set_running_or_notify_cancel())
show(future)
for action in (future.result, future.exception):
    try:
        action()
    except CancelledError as error:
        print(type(error), repr(error))

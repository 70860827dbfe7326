# The camelCase names still work.
import threading, warnings

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    thread = threading.Thread(name="old")
    print(thread.getName(), thread.isDaemon())
    thread.setName("older")
    thread.setDaemon(True)
    print(thread.name, thread.daemon, threading.currentThread().name, threading.activeCount())
    event = threading.Event()
    print(event.isSet())
    condition = threading.Condition()
    with condition:
        condition.notifyAll()
for warning in caught:
    print(warning.category.__name__, warning.message)

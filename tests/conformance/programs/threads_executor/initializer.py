# An initializer runs on each new thread before anything else.
from concurrent.futures import ThreadPoolExecutor
import threading

local = threading.local()
made = []
def prepare(greeting):
    local.greeting = greeting
    made.append(threading.current_thread().name)

def greet(name):
    return f"{local.greeting} {name}"

with ThreadPoolExecutor(1, "w", prepare, ("hello",)) as executor:
    print(list(executor.map(greet, ["a", "b"])))
print(made)

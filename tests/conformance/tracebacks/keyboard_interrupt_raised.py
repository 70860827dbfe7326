# KeyboardInterrupt is printed like any exception.
def wait():
    raise KeyboardInterrupt

wait()

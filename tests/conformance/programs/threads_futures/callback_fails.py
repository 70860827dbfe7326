# An exception in a callback is logged, and the next callback runs.
from concurrent.futures import Future
import logging, sys

class ShowMessage(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.msg, record.exc_info[0].__name__, record.exc_info[1])

logging.getLogger("concurrent.futures").addHandler(ShowMessage())
future = Future()
future.add_done_callback(lambda f: 1 / 0)
future.add_done_callback(lambda f: print("second"))
future.set_result(1)
future.add_done_callback(lambda f: [][0])
print("end")

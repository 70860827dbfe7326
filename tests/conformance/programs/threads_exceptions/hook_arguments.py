# What an excepthook gets, and the default one by its other name.
import threading

def hook(args):
    print(type(args).__name__, len(args), args.exc_type is args[0], args.thread is thread)
    print(repr(args.exc_value), args.exc_traceback.tb_frame is not None)

threading.excepthook = hook
def fail():
    raise KeyError("k")

thread = threading.Thread(target=fail)
thread.start()
thread.join()
print(threading.__excepthook__ is not hook)
try:
    threading.__excepthook__(5)
except TypeError as error:
    print(error)
made = threading.ExceptHookArgs((SystemExit, SystemExit(1), None, None))
print(threading.__excepthook__(made), made.thread)
for wrong in ((1, 2), 5):
    try:
        threading.ExceptHookArgs(wrong)
    except TypeError as error:
        print(error)

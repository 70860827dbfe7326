# Frames: who called, with which variables.
import inspect

def who():
    return inspect.stack()[1].function, inspect.currentframe().f_back.f_code.co_name

def caller():
    return who()

print(caller())
def variables(a, b=2, *c):
    d = 5
    info = inspect.getargvalues(inspect.currentframe())
    return info.args, info.varargs, sorted(info.locals)[:4]
print(variables(1))
def place():
    info = inspect.getframeinfo(inspect.currentframe())
    return info.function, info.lineno, info.code_context
print(place())
try:
    1 / 0
except ZeroDivisionError:
    print([f.function for f in inspect.trace()])

# An averaging coroutine of the old kind, watched with inspect.
from inspect import getgeneratorlocals, getgeneratorstate
from collections import namedtuple
from functools import wraps
from statistics import mean

Result = namedtuple('Result', 'count average')

def primed(f):
    @wraps(f)
    def start(*args, **kwargs):
        g = f(*args, **kwargs)
        next(g)
        return g
    return start

@primed
def averager():
    total, count, average = 0.0, 0, None
    while True:
        term = yield average
        if term is None:
            break
        total += term
        count += 1
        average = total / count
    return Result(count, average)

a = averager()
print(getgeneratorstate(a), getgeneratorlocals(a))
for x in (10, 30, 5):
    print(a.send(x), end=' ')
print(getgeneratorlocals(a)['count'], mean([10, 30, 5]))
try:
    a.send(None)
except StopIteration as e:
    print(e.value, getgeneratorstate(a), getgeneratorlocals(a))

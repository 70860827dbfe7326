# partial holds some of the arguments; later keywords win, positional ones are added.
from functools import partial


def describe(*args, **kwargs):
    return args, kwargs


p = partial(describe, 1, 2, colour='red')
print(p(3), p(colour='blue'), p(size=1))
print(p.func is describe, p.args, p.keywords)
q = partial(p, 9, colour='green')
print(q.func is describe, q.args, q.keywords)
print(partial(int, base=2)('1010'), repr(partial(int, base=2)))
print(list(map(partial(pow, 2), range(5))))
try:
    partial()
except TypeError as error:
    print(error)
try:
    partial(3)
except TypeError as error:
    print(error)

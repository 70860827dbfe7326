# SimpleNamespace: an object with the attributes it is given.
from types import SimpleNamespace

n = SimpleNamespace(x=1, name='n')
n.y = [2]
print(n, n.x, vars(n), n == SimpleNamespace(x=1, name='n', y=[2]), n == {'x': 1}, SimpleNamespace())
del n.x
n.self = n
print(n)
try:
    n.x
except AttributeError as error:
    print(error)
try:
    SimpleNamespace(1)
except TypeError as error:
    print(error)
try:
    hash(n)
except TypeError as error:
    print(error)


class Config(SimpleNamespace):
    pass


print(Config(a=1), SimpleNamespace(**{'b': 2}), Config(a=1) == SimpleNamespace(a=1))

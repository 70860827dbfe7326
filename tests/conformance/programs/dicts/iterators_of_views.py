# The types of iterators, forwards and backwards.
d = {1: 2, 3: 4}
for it in (iter(d), iter(d.keys()), iter(d.values()), iter(d.items()), reversed(d), reversed(d.keys()), reversed(d.values()), reversed(d.items()), iter(set()), iter([]), reversed([]),
           iter(()), reversed(()), iter(''), reversed(''), iter('é'), iter(b''), reversed(b''), iter(bytearray()), reversed(bytearray()), iter(range(3)), reversed(range(3)), iter(int, 1)):
    print(type(it).__name__, repr(it).split(' at ')[0], type(it).__module__, iter(it) is it)
print(list(reversed(d)), list(reversed(d.items())))
import operator
for it in (iter(d), reversed(d), iter(d.values()), reversed(d.values()), reversed(d.items())):
    print(operator.length_hint(it), next(it), operator.length_hint(it), type(it)== type(reversed(d)))
it = reversed(d)
d[5] = 6
try:
    next(it)
except RuntimeError as error:
    print(error)
try:
    type(reversed(d))()
except TypeError as error:
    print(error)

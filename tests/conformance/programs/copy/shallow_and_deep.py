# copy makes a new outer object; deepcopy copies what is inside too, once each.
import copy

inner = [1, 2]
original = {'a': inner, 'b': inner, 'c': (inner, 3), 'd': (1, 2)}
shallow, deep = copy.copy(original), copy.deepcopy(original)
inner.append(3)
print(shallow, deep, shallow['a'] is inner, deep['a'] is deep['b'], deep['c'][0] is deep['a'], deep['d'] is original['d'])
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin, twin[1] is twin, twin is loop)
for value in (1, 'text', None, (1, 2), frozenset([1]), len, int, range(3), 1.5, b'x'):
    print(copy.copy(value) is value, copy.deepcopy(value) is value, end=' ')
print()
print(copy.copy([1, [2]]), copy.deepcopy({1, 2}), copy.copy(bytearray(b'ab')), copy.deepcopy(([],)))
memo = {}
a = [inner]
b = copy.deepcopy(a, memo)
print(memo[id(inner)] is b[0], id(a) in memo)
try:
    copy.copy(n for n in [1])
except TypeError as error:
    print(error)
try:
    copy.deepcopy({'g': (n for n in [1])})
except TypeError as error:
    print(error)

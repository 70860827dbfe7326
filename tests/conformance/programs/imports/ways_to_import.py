import sys
import collections.abc
import math as m
from math import floor as down, pi
from itertools import *


def inside():
    import functools
    from operator import add
    return functools.reduce(add, [1, 2, 3])


print(inside(), down(2.5), m.pi == pi, collections.deque([1]), collections.abc.Sequence.__name__, list(chain('a', 'b')))
print('math' in sys.modules, 'functools' in sys.modules, sys.modules['math'] is m, m.__name__, collections.abc.__name__)
try:
    from math import *
    print(sqrt(16))
except NameError as error:
    print(error)
import math
import math as again
print(math is again is m)
del math
try:
    math.pi
except NameError as error:
    print(error)
for name in ('missing_name', 'pi'):
    print(hasattr(m, name), getattr(m, name, 'none'))

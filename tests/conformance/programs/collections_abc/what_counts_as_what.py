# The abstract classes know the built-in types, by their methods or because they are registered.
from collections import Counter, OrderedDict, UserDict, UserList, UserString, abc, deque

values = [1, 'text', b'', (), [], {}, set(), frozenset(), range(3), iter([]), (n for n in ()), {}.keys(), {}.values(), {}.items(),
          None, len, deque(), Counter(), OrderedDict(), UserDict(), UserList(), UserString(''), bytearray(), zip(), int]
for name in sorted(abc.__all__):
    cls = getattr(abc, name)
    print(name, ' '.join(type(value).__name__ for value in values if isinstance(value, cls)))

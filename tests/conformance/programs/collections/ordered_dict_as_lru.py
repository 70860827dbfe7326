# The usual cache with an OrderedDict; a changed dictionary must not be iterated on.
from collections import OrderedDict


class LRU(OrderedDict):
    def __init__(self, size, *args, **kwds):
        self.size = size
        super().__init__(*args, **kwds)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.size:
            oldest = next(iter(self))
            print('dropping', oldest)
            del self[oldest]


cache = LRU(3, a=1, b=2, c=3)
cache['a']
cache['d'] = 4
cache.update(e=5)
print(cache, list(cache), cache.size)
plain = OrderedDict(a=1, b=2)
try:
    for key in plain:
        plain[key + key] = 0
except RuntimeError as error:
    print(error, plain)

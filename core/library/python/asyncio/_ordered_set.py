"""The sets that wait() and all_tasks() give.

CPython's are ordered by memory address; ours keep the order in which the futures came, so that a program prints the same
every time.
"""

import builtins as _builtins


class set(_builtins.set):
    __module__ = 'builtins'
    __slots__ = ('_order',)

    def __init__(self, items=()):
        self._order = dict.fromkeys(items)
        super().__init__(self._order)

    def _members(self):
        for item in _builtins.set.__iter__(self):
            self._order.setdefault(item)            # what the methods of set have added
        return [item for item in self._order if item in self]

    def __iter__(self):
        return iter(self._members())

    def add(self, item):
        super().add(item)
        self._order.setdefault(item)

    def remove(self, item):
        super().remove(item)
        self._order.pop(item, None)

    def discard(self, item):
        super().discard(item)
        self._order.pop(item, None)

    def pop(self):
        for item in self:
            self.remove(item)
            return item
        raise KeyError('pop from an empty set')

    def clear(self):
        super().clear()
        self._order.clear()

    def copy(self):
        return set(self)

    def __repr__(self):
        return '{%s}' % ', '.join(map(repr, self)) if self else 'set()'

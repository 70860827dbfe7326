"""Containers beyond list, dict, set and tuple."""

from _collections import count_elements as _count_elements, defaultdict, deque, move_to_end as _move_to_end
from _coroscope import show_module as _show_module
from _namedtuple import namedtuple
from _recursive_repr import recursive_repr

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple']


# ----------------------------------------------------------------------------------------------- OrderedDict

def _unchanged(iterator):
    """The items of an iterator over a dictionary; a change meanwhile is told as OrderedDict tells it."""
    try:
        yield from iterator
    except RuntimeError:
        raise RuntimeError('OrderedDict mutated during iteration') from None


def _make_views():
    """The classes of the views of an OrderedDict; made when the first is asked for, as they need the abstract classes."""
    from collections.abc import ItemsView, KeysView, ValuesView

    def make(name, base, of_dict):
        class View(base):
            def __iter__(self):
                return _unchanged(iter(of_dict(self._mapping)))

            def __reversed__(self):
                return _unchanged(reversed(of_dict(self._mapping)))

            @recursive_repr()
            def __repr__(self):
                return f'{name}({list(self)!r})'

        View.__name__ = View.__qualname__ = name
        View.__module__ = 'builtins'
        _views.append(View)

    make('odict_keys', KeysView, dict.keys)
    make('odict_items', ItemsView, dict.items)
    make('odict_values', ValuesView, dict.values)


_views = []


def _view(kind, mapping):
    if not _views:
        _make_views()
    return _views[kind](mapping)


_absent = object()


class OrderedDict(dict):
    """Dictionary that remembers insertion order"""

    def __init__(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f'expected at most 1 arguments, got {len(args)}')
        self.__update(*args, **kwds)

    def __iter__(self):
        return _unchanged(dict.__iter__(self))

    def move_to_end(self, key, last=True):
        """Moves an existing key to the end, or to the beginning if `last` is false; KeyError if it is not there."""
        _move_to_end(self, key, last)

    def popitem(self, last=True):
        """Removes and returns the last pair, or the first one if `last` is false."""
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self) if last else iter(self))
        return key, dict.pop(self, key)

    def pop(self, key, default=_absent):
        """Removes `key` and returns its value; `default` if it is not there, KeyError without one."""
        return dict.pop(self, key) if default is _absent else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """The value of `key`, which is `default` from now on if it is not there."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def update(self, other=(), /, **kwds):
        """Takes over the pairs of a mapping or of an iterable, and the keyword arguments."""
        if type(self).__setitem__ is dict.__setitem__ and (isinstance(other, dict) or not hasattr(other, 'items')):
            dict.update(self, other, **kwds)
            return
        if isinstance(other, dict):
            pairs = dict.items(other)
        elif hasattr(other, 'keys'):
            pairs = [(key, other[key]) for key in other.keys()]
        else:
            pairs = other.items() if hasattr(other, 'items') else other
        for key, value in pairs:
            self[key] = value
        for key, value in kwds.items():
            self[key] = value

    __update = update

    def keys(self):
        return _view(0, self)

    def items(self):
        return _view(1, self)

    def values(self):
        return _view(2, self)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A dictionary with the keys of `iterable`, each with the same value."""
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __reduce__(self):
        return self.__class__, (), vars(self) or None, None, iter(self.items())

    @recursive_repr()
    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        return f'{self.__class__.__name__}({list(dict.items(self))!r})'

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


_show_module(OrderedDict)  # as that of a type written in C


# --------------------------------------------------------------------------------------------------- Counter

def _is_mapping(value):
    if isinstance(value, dict) or type(value) in (str, list, tuple):
        return isinstance(value, dict)
    from collections.abc import Mapping
    return isinstance(value, Mapping)


def _count(item):
    """The key by which the most common come first."""
    return item[1]


class Counter(dict):
    """A dictionary of counts: how often does each thing occur?"""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """The sum of all counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The `n` pairs with the highest counts, or all of them, highest first; equal counts as they were first met."""
        ordered = sorted(self.items(), key=_count, reverse=True)
        return ordered if n is None else ordered[:max(n, 0)]

    def elements(self):
        """Each element as often as it is counted."""
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Adds counts: of the elements of an iterable, or those of a mapping."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    for element, count in iterable.items():
                        self[element] = count + self.get(element, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Takes counts away; they may become zero or negative."""
        if iterable is not None:
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        """Like that of a dict, but does not mind if the element is not there."""
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            counts = dict(self.most_common())
        except TypeError:
            counts = dict(self)
        return f'{self.__class__.__name__}({counts!r})'

    # A comparison takes what is not there for a count of zero.

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[element] == other[element] for counter in (self, other) for element in counter)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[element] <= other[element] for counter in (self, other) for element in counter)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[element] >= other[element] for counter in (self, other) for element in counter)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # Arithmetic keeps positive counts only.

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            result._keep(element, count + other[element])
        for element, count in other.items():
            if element not in self:
                result._keep(element, count)
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            result._keep(element, count - other[element])
        for element, count in other.items():
            if element not in self:
                result._keep(element, 0 - count)
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            other_count = other[element]
            result._keep(element, other_count if count < other_count else count)
        for element, count in other.items():
            if element not in self:
                result._keep(element, count)
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            other_count = other[element]
            result._keep(element, count if count < other_count else other_count)
        return result

    def __pos__(self):
        result = Counter()
        for element, count in self.items():
            result._keep(element, count)
        return result

    def __neg__(self):
        result = Counter()
        for element, count in self.items():
            result._keep(element, 0 - count)
        return result

    def _keep(self, element, count):
        if count > 0:
            self[element] = count

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, other_count in other.items():
            if other_count > self[element]:
                self[element] = other_count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            other_count = other[element]
            if other_count < count:
                self[element] = other_count
        return self._keep_positive()


# --------------------------------------------------------------------------------------------- what is rarely asked for

def __getattr__(name):
    if name == 'abc':
        import collections.abc as found
    elif name in ('ChainMap', 'UserDict', 'UserList', 'UserString'):
        import collections._user as module
        found = getattr(module, name)
    else:
        raise AttributeError(f"module 'collections' has no attribute {name!r}")
    globals()[name] = found
    return found

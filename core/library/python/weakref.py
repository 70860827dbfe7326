"""References that do not keep an object alive, and containers of them."""

from _weakref import getweakrefcount, getweakrefs, proxy, ref
from collections.abc import MutableMapping, MutableSet

__all__ = ['CallableProxyType', 'ProxyType', 'ProxyTypes', 'ReferenceType', 'WeakKeyDictionary', 'WeakMethod', 'WeakSet',
           'WeakValueDictionary', 'finalize', 'getweakrefcount', 'getweakrefs', 'proxy', 'ref']

ReferenceType = ref


class _Example:
    pass


class _CallableExample:
    def __call__(self):
        pass


_example, _callable_example = _Example(), _CallableExample()
ProxyType = type(proxy(_example))
CallableProxyType = type(proxy(_callable_example))
ProxyTypes = (ProxyType, CallableProxyType)
del _example, _callable_example


class WeakMethod(ref):
    """A reference to a bound method, which is dead when the object is."""
    __slots__ = ('_function', '_kind', '_alive', '__weakref__')

    def __new__(cls, meth, callback=None):
        try:
            instance, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def died(dead):
            self = self_ref()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, instance, died)
        self._function = ref(function, died)
        self._kind = type(meth)
        self._alive = True
        self_ref = ref(self)
        return self

    def __call__(self):
        instance, function = super().__call__(), self._function()
        return None if instance is None or function is None else self._kind(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class WeakValueDictionary(MutableMapping):
    """A mapping whose pairs disappear with their values."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _reference(self, key, value):
        """The reference to keep under `key`; it takes the pair out when the value dies."""
        owner = ref(self)

        def died(dead):
            mapping = owner()
            if mapping is not None and mapping.data.get(key) is dead:
                del mapping.data[key]

        return ref(value, died)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = self._reference(key, value)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        found = self.data.get(key)
        return found is not None and found() is not None

    def __iter__(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def __copy__(self):
        result = self.__class__()
        result.update(self)
        return result

    copy = __copy__

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[deepcopy(key, memo)] = value
        return result

    def __or__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        result = self.__class__()
        result.update(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = reference() if reference is not None else None
        return default if value is None else value

    def keys(self):
        yield from self

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def itervaluerefs(self):
        """The references; each may be dead when it is used."""
        yield from list(self.data.values())

    def valuerefs(self):
        """The references as a list; each may be dead when it is used."""
        return list(self.data.values())

    def popitem(self):
        """Removes and returns a pair."""
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        """Removes `key` and returns its value."""
        reference = self.data.pop(key, None)
        value = reference() if reference is not None else None
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = default
            return default
        return value

    def update(self, other=(), /, **kwargs):
        for key, value in other.items() if hasattr(other, 'items') else dict(other).items():
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value


class WeakKeyDictionary(MutableMapping):
    """A mapping whose pairs disappear with their keys."""

    def __init__(self, dict=None):
        self.data = {}
        owner = ref(self)

        def died(dead):
            mapping = owner()
            if mapping is not None:
                mapping.data.pop(dead, None)

        self._died = died
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._died)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def __copy__(self):
        result = self.__class__()
        result.update(self)
        return result

    copy = __copy__

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[key] = deepcopy(value, memo)
        return result

    def __or__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        result = self.__class__()
        result.update(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def keys(self):
        yield from self

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        """The references as a list; each may be dead when it is used."""
        return list(self.data)

    def popitem(self):
        """Removes and returns a pair."""
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        """Removes `key` and returns its value."""
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._died), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for key, value in dict.items() if hasattr(dict, 'items') else type({})(dict).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value


class WeakSet(MutableSet):
    """A set whose elements disappear when they die."""

    def __init__(self, data=None):
        self.data = set()
        owner = ref(self)

        def died(dead):
            container = owner()
            if container is not None:
                container.data.discard(dead)

        self._died = died
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    __hash__ = None

    def add(self, item):
        """Adds an element."""
        self.data.add(ref(item, self._died))

    def clear(self):
        """Removes everything."""
        self.data.clear()

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def pop(self):
        """Removes and returns some element."""
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        """Removes an element; KeyError if it is not there."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Removes an element if it is there."""
        self.data.discard(ref(item))

    def update(self, other):
        """Adds all of `other`."""
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def _of(self, other):
        """`other` as something with a quick `in`."""
        return other if isinstance(other, (set, frozenset, WeakSet)) else list(other)

    def union(self, other):
        """All elements of the two."""
        result = self.copy()
        result.update(other)
        return result

    def intersection(self, other):
        """The elements that both have."""
        return self.__class__([item for item in other if item in self])

    def difference(self, other):
        """The elements that `other` does not have."""
        other = self._of(other)
        return self.__class__([item for item in self if item not in other])

    def symmetric_difference(self, other):
        """The elements that only one of the two has."""
        other = self.__class__(other)
        return self.__class__([*[item for item in self if item not in other], *[item for item in other if item not in self]])

    def difference_update(self, other):
        """Removes the elements of `other`."""
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        """Removes what `other` does not have."""
        other = self._of(other)
        for item in list(self):
            if item not in other:
                self.discard(item)

    def symmetric_difference_update(self, other):
        """Removes what both have and adds what only `other` has."""
        for item in list(self.__class__(other)):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    def _operator(method):
        def operator(self, other):
            if not isinstance(other, (WeakSet, set, frozenset)):
                return NotImplemented
            return method(self, other)
        return operator

    __or__ = __ror__ = _operator(union)
    __and__ = __rand__ = _operator(intersection)
    __sub__ = _operator(difference)
    __xor__ = __rxor__ = _operator(symmetric_difference)
    del _operator

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        """True if `other` has all elements."""
        other = self._of(other)
        return all(item in other for item in self)

    def issuperset(self, other):
        """True if it has all elements of `other`."""
        return all(item in self for item in other)

    def __le__(self, other):
        return self.issubset(other)

    def __lt__(self, other):
        return len(self) < len(set(other)) and self.issubset(other)

    def __ge__(self, other):
        return self.issuperset(other)

    def __gt__(self, other):
        return len(self) > len(set(other)) and self.issuperset(other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return set(self) == set(other)

    def isdisjoint(self, other):
        """True if the two have nothing in common."""
        return not any(item in self for item in other)


class finalize:
    """Calls a function once: when an object dies, when it is called itself, or at the end of the program."""
    __slots__ = ()

    _registry = {}
    _at_exit = False
    _over = False  # the program has ended
    _count = 0

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            finalize._at_exit = True
            from _coroscope import at_exit
            at_exit(finalize._exit)
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs
        info.atexit = True
        finalize._count += 1
        info.index = finalize._count
        finalize._registry[self] = info

    def __call__(self, _=None):
        """Calls the function unless it has been called; gives its result."""
        info = self._registry.pop(self, None)
        if info is not None and not self._over:
            return info.func(*info.args, **info.kwargs)
        return None

    def _parts(self, info):
        obj = info.weakref() if info is not None else None
        return None if obj is None else (obj, info.func, info.args, info.kwargs)

    def detach(self):
        """Takes the finalizer out of use; gives (object, function, arguments, keywords), or None if it is dead."""
        parts = self._parts(finalize._registry.get(self))
        if parts is not None:
            del finalize._registry[self]
        return parts

    def peek(self):
        """(object, function, arguments, keywords), or None if it is dead."""
        return self._parts(finalize._registry.get(self))

    @property
    def alive(self):
        """Is the call still to come?"""
        return self in finalize._registry

    @property
    def atexit(self):
        """Is the function called at the end of the program?"""
        info = finalize._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        parts = self.peek()
        name = f'<{type(self).__name__} object at {id(self):#x}; '
        return name + ('dead>' if parts is None else f'for {type(parts[0]).__name__!r} at {id(parts[0]):#x}>')

    @classmethod
    def _exit(cls):
        """At the end of the program: the newest first."""
        try:
            while True:
                pending = [(info.index, f) for f, info in cls._registry.items() if info.atexit]
                if not pending:
                    return
                max(pending, key=lambda entry: entry[0])[1]()
        finally:
            finalize._over = True

"""Copies of objects: shallow, or deep with all that they contain."""

from _collections import defaultdict as _defaultdict, deque as _deque
from functools import partial as _partial

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error


class _Example:
    def method(self):
        pass


_FunctionType = type(_Example.method)
_MethodType = type(_Example().method)
_ATOMIC = frozenset([type(None), type(...), type(NotImplemented), int, float, bool, complex, str, bytes, type, range, property,
                     type(len), _FunctionType, type(_Example.method.__code__), type(list[int]), type(int | str)])


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls in _ATOMIC or cls in (tuple, frozenset, slice, _MethodType) or issubclass(cls, type) or _is_weak(cls):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, '__copy__', None)
    return method(x) if method is not None else _rebuild(x, cls, None)


def deepcopy(x, memo=None, _nil=[]):
    """A new object whose contents are copied too; `memo` knows what has been copied already."""
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls in _ATOMIC:
        return x
    special = _DEEP.get(cls)
    if special is not None:
        result = special(x, memo)
    elif issubclass(cls, type) or _is_weak(cls):
        return x
    else:
        method = getattr(x, '__deepcopy__', None)
        result = method(memo) if method is not None else _rebuild(x, cls, memo)
    if result is not x:
        memo[id(x)] = result
        memo.setdefault(id(memo), []).append(x)  # it must live as long as the memo: its id must not become another's
    return result


def _is_weak(cls):
    return cls.__name__ == 'ReferenceType' and cls.__module__ in ('weakref', 'builtins')


def _deep_list(x, memo):
    result = []
    memo[id(x)] = result
    for item in x:
        result.append(deepcopy(item, memo))
    return result


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:  # it contains itself, through a list
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    result = {}
    memo[id(x)] = result
    for key, value in x.items():
        result[deepcopy(key, memo)] = deepcopy(value, memo)
    return result


def _deep_method(x, memo):
    return _MethodType(x.__func__, deepcopy(x.__self__, memo))


_DEEP = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, _MethodType: _deep_method}


# ----------------------------------------------------------------------------------------------- any other object

def _written(cls, name):
    """The method `name` of the class if it is written in Python; those of built-in types are not asked."""
    for parent in cls.__mro__:
        if name in parent.__dict__:
            return getattr(cls, name) if isinstance(parent.__dict__[name], _FunctionType) else None
    return None


def _rebuild(x, cls, memo):
    """A copy of an object of any class; a deep one if there is a memo."""
    method = _written(cls, '__reduce_ex__')
    if method is not None:
        reduced = method(x, 4)
    else:
        method = _written(cls, '__reduce__')
        reduced = method(x) if method is not None else _reduced(x, cls)
    return x if isinstance(reduced, str) else _make(x, memo, *reduced)


def _reduced(x, cls):
    """What __reduce_ex__ would give: a function and its arguments, the state, the items, the pairs."""
    state = _state_of(x, cls)
    keywords = getattr(cls, '__getnewargs_ex__', None)
    if keywords is not None:
        return _new_with_keywords, (cls, *keywords(x)), state
    for base, take_apart in _TAKEN_APART:
        if issubclass(cls, base):
            function, args, items, pairs = take_apart(x, cls)
            return function, args, state, items, pairs
    if cls.__module__ == 'builtins' and cls is not object:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    return cls.__new__, (cls, *_new_args(x, cls)), state


def _new_with_keywords(cls, args, keywords):
    return cls.__new__(cls, *args, **keywords)


def _new_args(x, cls):
    method = getattr(cls, '__getnewargs__', None)
    return method(x) if method is not None else ()


def _of_value(kind):
    """For types whose value is given to __new__."""
    def take_apart(x, cls):
        args = _new_args(x, cls) if _written(cls, '__getnewargs__') else (_plain(kind, x),)
        return cls.__new__, (cls, *args), None, None
    return kind, take_apart


def _plain(kind, x):
    """The value of `x`, an instance of a subclass of `kind`, as a `kind`."""
    return str.__str__(x) if kind is str else kind(x)


_TAKEN_APART = (
    (_partial, lambda x, cls: (_new_partial, (cls, x.func, x.args, x.keywords), None, None)),
    (BaseException, lambda x, cls: (cls, x.args, None, None)),
    (_defaultdict, lambda x, cls: (cls, () if x.default_factory is None else (x.default_factory,), None, x.items())),
    (_deque, lambda x, cls: (cls, () if x.maxlen is None else ((), x.maxlen), iter(x), None)),
    (dict, lambda x, cls: (cls.__new__, (cls, *_new_args(x, cls)), None, x.items())),
    (list, lambda x, cls: (cls.__new__, (cls, *_new_args(x, cls)), iter(x), None)),
    (set, lambda x, cls: (cls, (list(x),), None, None)),
    (frozenset, lambda x, cls: (cls, (list(x),), None, None)),
    (bytearray, lambda x, cls: (cls, (bytes(x),), None, None)),
    (slice, lambda x, cls: (cls, (x.start, x.stop, x.step), None, None)),
    _of_value(tuple), _of_value(int), _of_value(float), _of_value(str), _of_value(bytes), _of_value(complex),
)


def _new_partial(cls, func, args, keywords):
    return cls(func, *args, **keywords)


def _slot_names(cls):
    """The slots of a class and of its bases, with private names as they are stored."""
    for parent in cls.__mro__:
        slots = parent.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            owner = parent.__name__.lstrip('_')
            yield f'_{owner}{name}' if owner and name.startswith('__') and not name.endswith('__') else name


def _state_of(x, cls):
    """What is to be set on the copy: a dict, or a pair of a dict and the values of the slots; None if there is nothing."""
    method = _written(cls, '__getstate__')
    if method is not None:
        return method(x)
    attributes = getattr(x, '__dict__', None) or None
    slots = {}
    for name in _slot_names(cls):
        try:
            slots[name] = getattr(x, name)
        except AttributeError:
            pass
    return (attributes, slots) if slots else attributes


def _set_state(result, state):
    method = getattr(result, '__setstate__', None)
    if method is not None and isinstance(method, _MethodType):
        method(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        result.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(result, name, value)


def _make(x, memo, function, args, state=None, items=None, pairs=None):
    """Makes the copy of `x` of its parts."""
    deep = memo is not None
    result = function(*([deepcopy(arg, memo) for arg in args] if deep else args))
    if deep:
        memo[id(x)] = result
    if state is not None:
        _set_state(result, deepcopy(state, memo) if deep else state)
    for item in items or ():
        result.append(deepcopy(item, memo) if deep else item)
    for key, value in pairs or ():
        if deep:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        result[key] = value
    return result

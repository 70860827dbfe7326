"""Tools for functions: wrapping, partial application, caching, ordering, and dispatch on the type of an argument."""

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = ['WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'cache', 'cached_property', 'cmp_to_key', 'lru_cache', 'partial',
           'partialmethod', 'reduce', 'singledispatch', 'singledispatchmethod', 'total_ordering', 'update_wrapper', 'wraps']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)

_GenericAlias = type(list[int])


# ---------------------------------------------------------------------------------------------- wrapping

def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes `wrapper` look like `wrapped`: its name, documentation and attributes."""
    for name in assigned:
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            if hasattr(wrapped, name):
                raise
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped  # last: the update above may have brought one along
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that calls update_wrapper() with the decorated function as the wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---------------------------------------------------------------------------------------------- ordering

def _comparison(root, name, negated, with_equal):
    """The method `name`, worked out from the answer of the method `root` and, where needed, from == or !=."""

    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if negated:
            answer = not answer
        if with_equal is None:
            return answer
        return answer or self == other if with_equal else answer and self != other

    compare.__name__ = name
    compare.__qualname__ = name
    compare.__doc__ = f'Worked out from {root} by @total_ordering.'
    return compare


# For each method that a class may define: how to get the other three. (name, negate?, then: or equal / and not equal)
_DERIVED = {
    '__lt__': (('__gt__', True, False), ('__le__', False, True), ('__ge__', True, None)),
    '__le__': (('__ge__', True, True), ('__lt__', False, False), ('__gt__', True, None)),
    '__gt__': (('__lt__', True, False), ('__ge__', False, True), ('__le__', True, None)),
    '__ge__': (('__le__', True, True), ('__gt__', False, False), ('__lt__', True, None)),
}


def total_ordering(cls):
    """Adds the comparison methods that a class with one of them lacks."""
    defined = [name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name)]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = defined[0]
    for name, negated, with_equal in _DERIVED[root]:
        if name not in defined:
            setattr(cls, name, _comparison(root, name, negated, with_equal))
    return cls


# ----------------------------------------------------------------------------------------------- caching

def lru_cache(maxsize=128, typed=False):
    """Remembers the results of the `maxsize` most recent calls."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)  # @lru_cache without parentheses
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info_type())
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


_CacheInfo = None


def _cache_info_type():
    global _CacheInfo
    if _CacheInfo is None:
        from _namedtuple import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _CacheInfo


def cache(user_function, /):
    """Remembers the result of every call."""
    return lru_cache(maxsize=None)(user_function)


_MISSING = object()


class cached_property:
    """A property that is worked out once and then kept in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.') from None
        value = values.get(self.attrname, _MISSING)
        if value is _MISSING:
            value = self.func(instance)
            try:
                values[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support "
                                f'item assignment for caching {self.attrname!r} property.') from None
        return value

    __class_getitem__ = classmethod(_GenericAlias)


# --------------------------------------------------------------------------------------- partial methods

class partialmethod:
    """A method with some arguments already given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            func, args, keywords = func.func, func.args + args, {**func.keywords, **keywords}
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f'{name}={value!r}' for name, value in self.keywords.items()]
        return f'{type(self).__module__}.{type(self).__qualname__}({", ".join(parts)})'

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:  # the descriptor did the binding
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._unbound_method().__get__(obj, cls)

    def _unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(_GenericAlias)


# ------------------------------------------------------------------------------------------- dispatching

def _union_members(annotation):
    """The types in int | str or Union[int, str]; None for anything else."""
    kind = type(annotation)
    if kind.__name__ == 'UnionType' and kind.__module__ == 'types':
        return annotation.__args__
    if kind.__module__ == 'typing' and getattr(annotation, '__origin__', None) is not None:
        from typing import Union
        if annotation.__origin__ is Union:
            return annotation.__args__
    return None


def _is_class(value):
    return isinstance(value, type) and not isinstance(value, _GenericAlias)


def _is_dispatch_type(value):
    members = _union_members(value)
    return _is_class(value) or members is not None and all(map(_is_class, members))


def _virtual_place(kind, order):
    """The index in the order of the class after which `kind` comes: the last that counts as a `kind` while none of its bases
    does, or the last of the ABCs (not wider ones) which that class names as bases."""
    place = max(i for i, base in enumerate(order) if issubclass(base, kind))
    for base in order[place].__bases__:
        if hasattr(base, '__abstractmethods__') and not issubclass(kind, base):
            place = max(place, *[order.index(parent) for parent in base.__mro__ if parent is not object])
    return place


def _find_implementation(cls, registry):
    """The function of the registered class that is nearest to `cls` in its method resolution order."""
    order = cls.__mro__
    nearest = []
    for kind in registry:
        if kind in order:
            nearest.append((order.index(kind), False, kind))
        elif issubclass(cls, kind):
            nearest.append((_virtual_place(kind, order), True, kind))
    best = None
    for candidate in sorted(nearest, key=lambda entry: entry[:2]):
        if best is None or (candidate[:2] == best[:2] and issubclass(candidate[2], best[2])):
            best = candidate
    if best is None:
        return None
    if best[1]:
        for place, virtual, kind in nearest:
            if virtual and place == best[0] and not issubclass(best[2], kind):
                raise RuntimeError(f'Ambiguous dispatch: {best[2]} or {kind}')
    return registry[best[2]]


def _annotated_type(func):
    """The name and the type of the first annotated argument of `func`."""
    name, annotation = next(iter(func.__annotations__.items()))
    if isinstance(annotation, str):
        from typing import get_type_hints
        return next(iter(get_type_hints(func).items()))
    return name, type(None) if annotation is None else annotation


def singledispatch(func):
    """Makes a function that picks its implementation by the type of its first argument."""
    from abc import get_cache_token

    registry = {object: func}
    found = {}
    token = get_cache_token()
    function_name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        """The implementation that a call with an argument of class `cls` runs."""
        nonlocal token
        if token != get_cache_token():
            token = get_cache_token()
            found.clear()
        try:
            return found[cls]
        except KeyError:
            pass
        implementation = registry.get(cls) or _find_implementation(cls, registry)
        found[cls] = implementation
        return implementation

    def register(cls, func=None):
        """Registers an implementation for a class; a decorator if `func` is not given."""
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            if not getattr(cls, '__annotations__', {}):
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` '
                                'or plain `@register` on an annotated function.')
            func = cls
            name, cls = _annotated_type(func)
            if not _is_dispatch_type(cls):
                problem = 'is not a class' if _union_members(cls) is None else 'not all arguments are classes'
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} {problem}.')
        for kind in _union_members(cls) or (cls,):
            registry[kind] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{function_name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch for methods: the first argument after self or cls decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Registers an implementation for a class; a decorator if `method` is not given."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

"""Abstract base classes: methods that a subclass must define, and classes that count as subclasses without inheriting."""

from _coroscope import pattern_kind, set_pattern_kind

_registrations = 0  # how many register() calls there were: answers of "no" given before the last one are stale


def abstractmethod(funcobj):
    """A decorator for methods which a class must override before it can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """Deprecated: put @classmethod over @abstractmethod instead."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """Deprecated: put @staticmethod over @abstractmethod instead."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """Deprecated: put @property over @abstractmethod instead."""
    __isabstractmethod__ = True


class _abc_data:
    """What an abstract class remembers: who registered, and whom it said yes and no to."""
    __slots__ = ('registry', 'yes', 'no', 'no_version')
    __module__ = '_abc'

    def __init__(self):
        self.registry = {}
        self.yes = set()
        self.no = set()
        self.no_version = _registrations


def _collect_abstract(cls, own_names):
    """Sets cls.__abstractmethods__: its own abstract names, and inherited ones that are still abstract."""
    names = {name for name, value in own_names if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _collect_abstract(cls, namespace.items())
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        """Makes `subclass` count as a subclass of this class; returns it, so it is a class decorator too."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry[subclass] = None
        _registrations += 1
        kind = pattern_kind(cls)
        if kind is not None and subclass.__module__ != 'builtins':  # str and bytearray are no sequences to a pattern
            set_pattern_kind(subclass, kind)
        return subclass

    def __instancecheck__(cls, instance):
        """isinstance(instance, cls)"""
        subclass = instance.__class__
        if subclass in cls._abc_impl.yes:
            return True
        actual = type(instance)
        if actual is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        """issubclass(subclass, cls)"""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        known = cls._abc_impl
        if subclass in known.yes:
            return True
        if known.no_version != _registrations:
            known.no.clear()
            known.no_version = _registrations
        elif subclass in known.no:
            return False
        answer = _is_subclass(cls, subclass, known.registry)
        (known.yes if answer else known.no).add(subclass)
        return answer


def _is_subclass(cls, subclass, registry):
    """The question itself: ask the hook, then the real bases, then the registered classes, then the subclasses."""
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        assert isinstance(answer, bool)
        return answer
    if cls in getattr(subclass, '__mro__', ()):
        return True
    for registered in list(registry):
        if issubclass(subclass, registered):
            return True
    for child in cls.__subclasses__():
        if issubclass(subclass, child):
            return True
    return False


def get_cache_token():
    """A value that changes with every register()."""
    return _registrations


def update_abstractmethods(cls):
    """Works out again which methods of `cls` are abstract, for decorators that add methods; returns it."""
    if hasattr(cls, '__abstractmethods__'):
        _collect_abstract(cls, list(cls.__dict__.items()))
    return cls


class ABC(metaclass=ABCMeta):
    """Inherit from this to make a class abstract."""
    __slots__ = ()

"""Attributes that each thread has for itself: threading.local."""

import _coroscope
from _thread import get_ident as _get_ident


class local:
    __slots__ = ('_local__threads', '_local__arguments', '__dict__')

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_local__threads', {_get_ident(): object.__getattribute__(self, '__dict__')})
        object.__setattr__(self, '_local__arguments', (args, kwargs))
        return self

    def __getattribute__(self, name):
        _enter(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        _enter(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name == '__dict__':
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        _enter(self)
        object.__delattr__(self, name)


local.__module__ = '_thread'
local.__name__ = local.__qualname__ = '_local'
_coroscope.show_module(local)


def _enter(self):
    """The namespace of the running thread becomes the object's; a new thread calls __init__ first."""
    threads = object.__getattribute__(self, '_local__threads')
    ident = _get_ident()
    fresh = ident not in threads
    if fresh:
        threads[ident] = {}
    object.__setattr__(self, '__dict__', threads[ident])
    if fresh and type(self).__init__ is not object.__init__:
        args, kwargs = object.__getattribute__(self, '_local__arguments')
        type(self).__init__(self, *args, **kwargs)

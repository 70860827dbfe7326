"""Functions that run when the program ends, the last one first."""

from _coroscope import at_exit as _at_exit

_registered = []
_running = False


class _Call:
    __slots__ = ('func', 'args', 'kwargs')

    def __init__(self, func, args, kwargs):
        self.func, self.args, self.kwargs = func, args, kwargs

    def __call__(self):
        global _running
        _running = True
        if self in _registered:
            _registered.remove(self)
            self.func(*self.args, **self.kwargs)


def register(func, /, *args, **kwargs):
    """Call `func` with these arguments at the end; returns it, so it may decorate."""
    if not callable(func):
        raise TypeError('the first argument must be callable')
    if not _running:                            # at the end it is too late
        call = _Call(func, args, kwargs)
        _registered.append(call)
        _at_exit(call)
    return func


def unregister(func, /):
    """Don't call `func`."""
    _registered[:] = [call for call in _registered if call.func != func]


def _clear():
    """Call nothing."""
    _registered.clear()


def _run_exitfuncs():
    """Call everything now."""
    for call in reversed(_registered[:]):
        call()


def _ncallbacks():
    """How many functions there are."""
    return len(_registered)

"""Context managers: made from generators, put on a stack, and a few ready ones."""

import sys
from abc import ABC, abstractmethod
from functools import wraps

__all__ = ['AbstractAsyncContextManager', 'AbstractContextManager', 'AsyncContextDecorator', 'AsyncExitStack', 'ContextDecorator',
           'ExitStack', 'aclosing', 'asynccontextmanager', 'closing', 'contextmanager', 'nullcontext', 'redirect_stderr',
           'redirect_stdout', 'suppress']

_GenericAlias = type(list[int])


def _has_methods(cls, *names):
    """The answer of a __subclasshook__: True if `cls` has all these methods."""
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(ABC):
    """What has __enter__ and __exit__."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Called at the end; a true result stops the exception."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        return _has_methods(C, '__enter__', '__exit__') if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(ABC):
    """What has __aenter__ and __aexit__."""

    __class_getitem__ = classmethod(_GenericAlias)

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Called at the end; a true result stops the exception."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        return _has_methods(C, '__aenter__', '__aexit__') if cls is AbstractAsyncContextManager else NotImplemented


class ContextDecorator:
    """A base or mixin that makes a context manager a decorator too."""

    def _recreate_cm(self):
        """The manager for one call: this one, unless it can be entered only once."""
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator:
    """A base or mixin that makes an asynchronous context manager a decorator of coroutine functions too."""

    def _recreate_cm(self):
        """The manager for one call: this one, unless it can be entered only once."""
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


# ------------------------------------------------------------------------------- managers made from generators

class _GeneratorContextManagerBase:
    """A started call of a decorated generator function."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None) or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


def _came_back(raised, thrown):
    """Is `raised` only the exception that was thrown into the generator? A StopIteration (or StopAsyncIteration) comes back
    out of a generator inside a RuntimeError."""
    if raised is thrown:
        return True
    return (isinstance(raised, RuntimeError) and isinstance(thrown, (StopIteration, StopAsyncIteration))
            and raised.__cause__ is thrown)


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """Helper for @contextmanager decorator."""

    def __enter__(self):
        del self.args, self.kwds, self.func  # needed only to start again
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(typ, value, traceback)
        except StopIteration as exc:
            return exc is not value
        except BaseException as exc:
            if not _came_back(exc, value):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    """Helper for @asynccontextmanager decorator."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(typ, value, traceback)
        except StopAsyncIteration as exc:
            return exc is not value
        except BaseException as exc:
            if not _came_back(exc, value):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Makes a context manager of a generator function: what is before its yield enters, what is after it exits."""

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    """contextmanager for asynchronous generator functions and `async with`."""

    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


# ---------------------------------------------------------------------------------------------- ready managers

class closing(AbstractContextManager):
    """Calls thing.close() at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits thing.aclose() at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []  # a stack: the manager may be entered again while it is active

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Sends what is printed to another file-like object."""
    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """Sends what is written to sys.stderr to another file-like object."""
    _stream = 'stderr'


class suppress(AbstractContextManager):
    """Stops the given exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing; gives `enter_result`."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


# ---------------------------------------------------------------------------------------------------- ExitStack

def _not_a_manager(cls, kind):
    return TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {kind} protocol")


def _chain_to(exc, replaced, outermost):
    """Makes `exc`, raised by a callback, look as if the with statements were written inside one another: the exception that
    was under way (`replaced`) becomes its context, in place of the one that was being handled around the stack."""
    while True:
        context = exc.__context__
        if context is None or context is replaced:
            return
        if context is outermost:
            exc.__context__ = replaced
            return
        exc = context


class _BaseExitStack:
    """What ExitStack and AsyncExitStack have in common: a stack of (is it synchronous?, exit function)."""

    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        """Hands everything over to a new stack."""
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return new_stack

    def push(self, exit):
        """Adds the __exit__ of a context manager, or a function with the arguments of __exit__."""
        method = getattr(type(exit), '__exit__', None)
        self._push(True, exit if method is None else _bound(method, exit))
        return exit

    def enter_context(self, cm):
        """Enters a context manager and adds its __exit__; returns what __enter__ gave."""
        cls = type(cm)
        try:
            enter, exit = cls.__enter__, cls.__exit__
        except AttributeError:
            raise _not_a_manager(cls, 'context manager') from None
        result = enter(cm)
        self._push(True, _bound(exit, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Adds a function to call at the end."""

        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push(True, _exit_wrapper)
        return callback

    def _push(self, is_sync, function):
        self._exit_callbacks.append((is_sync, function))


def _bound(function, cm):
    """`function`, found on the type of `cm`, as a method of it."""
    return _MethodType(function, cm)


_MethodType = type(ContextDecorator()._recreate_cm)


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A stack of context managers and callbacks that is unwound at the end, the last first."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        received = exc_details[0] is not None
        outermost = sys.exc_info()[1]
        suppressed = False
        pending = False  # did a callback raise?
        while self._exit_callbacks:
            _, function = self._exit_callbacks.pop()
            try:
                if function(*exc_details):
                    suppressed = True
                    pending = False
                    exc_details = (None, None, None)
            except BaseException as exc:
                _chain_to(exc, exc_details[1], outermost)
                pending = True
                exc_details = type(exc), exc, exc.__traceback__
        if pending:
            context = exc_details[1].__context__  # which this raise would replace
            try:
                raise exc_details[1]
            except BaseException:
                exc_details[1].__context__ = context
                raise
        return received and suppressed

    def close(self):
        """Unwinds the stack now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """An ExitStack that also takes asynchronous context managers and coroutine functions."""

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager and adds its __aexit__; returns what __aenter__ gave."""
        cls = type(cm)
        try:
            enter, exit = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise _not_a_manager(cls, 'asynchronous context manager') from None
        result = await enter(cm)
        self._push(False, _bound(exit, cm))
        return result

    def push_async_exit(self, exit):
        """Adds the __aexit__ of an asynchronous context manager, or a coroutine function with its arguments."""
        method = getattr(type(exit), '__aexit__', None)
        self._push(False, exit if method is None else _bound(method, exit))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Adds a coroutine function to await at the end."""

        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push(False, _exit_wrapper)
        return callback

    async def aclose(self):
        """Unwinds the stack now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        received = exc_details[0] is not None
        outermost = sys.exc_info()[1]
        suppressed = False
        pending = False
        while self._exit_callbacks:
            is_sync, function = self._exit_callbacks.pop()
            try:
                stop = function(*exc_details)
                if not is_sync:
                    stop = await stop
                if stop:
                    suppressed = True
                    pending = False
                    exc_details = (None, None, None)
            except BaseException as exc:
                _chain_to(exc, exc_details[1], outermost)
                pending = True
                exc_details = type(exc), exc, exc.__traceback__
        if pending:
            context = exc_details[1].__context__  # which this raise would replace
            try:
                raise exc_details[1]
            except BaseException:
                exc_details[1].__context__ = context
                raise
        return received and suppressed

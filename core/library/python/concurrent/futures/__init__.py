"""Calls that other threads make, and the futures that stand for their results."""

from concurrent.futures._base import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor,
                                      Future, InvalidStateError, TimeoutError, as_completed, wait)

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'BrokenExecutor', 'Future',
           'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor')


def __dir__():
    return list(__all__)


def __getattr__(name):
    """The executors, when they are asked for."""
    if name == 'ThreadPoolExecutor':
        from concurrent.futures.thread import ThreadPoolExecutor as executor
    elif name == 'ProcessPoolExecutor':
        from concurrent.futures.process import ProcessPoolExecutor as executor
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = executor
    return executor

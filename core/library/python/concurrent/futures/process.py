"""ProcessPoolExecutor: only its name."""

from concurrent.futures._base import BrokenExecutor, Executor

__all__ = ['BrokenProcessPool', 'ProcessPoolExecutor']


class BrokenProcessPool(BrokenExecutor):
    """A process has ended that should not have."""


class ProcessPoolExecutor(Executor):
    """Would make calls in other processes."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        raise NotImplementedError('processes cannot be run here: use ThreadPoolExecutor instead of ProcessPoolExecutor')

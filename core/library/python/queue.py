"""Queues between threads: the first in, the last in or the smallest comes out first."""

from _collections import deque
from heapq import heappop, heappush
from threading import Condition as _Condition, Lock as _Lock, Semaphore as _Semaphore
from time import monotonic as _now

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']

_GenericAlias = type(list[int])


class Empty(Exception):
    """There is nothing to get."""


class Full(Exception):
    """There is no room to put it."""


Empty.__module__ = '_queue'


class Queue:
    """What was put first comes first; at most `maxsize` items, if that is above 0."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _Lock()
        self.not_empty = _Condition(self.mutex)
        self.not_full = _Condition(self.mutex)
        self.all_tasks_done = _Condition(self.mutex)
        self.unfinished_tasks = 0

    # What a subclass may do otherwise; the mutex is held.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    # What all have in common.

    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()

    def _wait_while(self, is_so, condition, error, block, timeout):
        """Wait until `is_so()` is not so any more; raise `error` if that takes too long."""
        if not block:
            if is_so():
                raise error
        elif timeout is None:
            while is_so():
                condition.wait()
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            end = _now() + timeout
            while is_so():
                left = end - _now()
                if left <= 0:
                    raise error
                condition.wait(left)

    def put(self, item, block=True, timeout=None):
        """Put an item in; wait for room if `block`."""
        with self.not_full:
            if self.maxsize > 0:
                self._wait_while(self._is_full, self.not_full, Full, block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item out; wait for one if `block`."""
        with self.not_empty:
            self._wait_while(lambda: not self._qsize(), self.not_empty, Empty, block, timeout)
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        """Put an item in if there is room now."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item out if there is one now."""
        return self.get(block=False)

    def qsize(self):
        """How many items there are."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Is there no item?"""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Is there no room?"""
        with self.mutex:
            return self._is_full()

    def task_done(self):
        """Say that the work on one item is done."""
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError('task_done() called too many times')
            if left == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left

    def join(self):
        """Wait until the work on all items is done."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()


class PriorityQueue(Queue):
    """The smallest comes first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """What was put last comes first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """What was put first comes first; of any size, and without tasks."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self):
        self._items = deque()
        self._count = _Semaphore(0)

    def put(self, item, block=True, timeout=None):
        """Put an item in; there is always room."""
        self._items.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        """Take an item out; wait for one if `block`."""
        if not block:
            timeout = None
        elif timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        """Put an item in."""
        self.put(item)

    def get_nowait(self):
        """Take an item out if there is one now."""
        return self.get(False)

    def qsize(self):
        """How many items there are."""
        return len(self._items)

    def empty(self):
        """Is there no item?"""
        return not self._items


SimpleQueue.__module__ = '_queue'

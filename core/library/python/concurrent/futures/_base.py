"""Futures, what waits for several of them, and what all executors have in common."""

import threading
import time
from collections import namedtuple

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'       # and who waits for it knows
FINISHED = 'FINISHED'

_was_cancelled = (CANCELLED, CANCELLED_AND_NOTIFIED)
_is_over = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_is_known = (CANCELLED_AND_NOTIFIED, FINISHED)          # where waiting for it ends

_GenericAlias = type(list[int])


def __getattr__(name):
    """The logger; few programs need one."""
    if name == 'LOGGER':
        import logging
        return logging.getLogger('concurrent.futures')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def _logger():
    return __getattr__('LOGGER')


class Error(Exception):
    """What all errors of this package have in common."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The future is not in a state for this."""


class BrokenExecutor(RuntimeError):
    """The executor can do nothing any more."""


class Future:
    """Stands for what a call will return or raise."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []                  # a _Waiter for each wait() or as_completed()
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = f'<{type(self).__name__} at {id(self):#x} state={self._state.split("_")[0].lower()}'
            if self._state == FINISHED:
                text += (f' raised {type(self._exception).__name__}' if self._exception
                         else f' returned {type(self._result).__name__}')
            return text + '>'

    def cancel(self):
        """Make the call not happen; False if it is too late."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in _was_cancelled:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Was it cancelled?"""
        with self._condition:
            return self._state in _was_cancelled

    def running(self):
        """Is the call being made?"""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Is it cancelled, or has the call ended?"""
        with self._condition:
            return self._state in _is_over

    def add_done_callback(self, fn):
        """Call `fn` with the future when it is done; now, if it is."""
        with self._condition:
            if self._state not in _is_over:
                self._done_callbacks.append(fn)
                return
        self._invoke(fn)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception:
            _logger().exception('exception calling callback for %r', self)

    def _wait(self, timeout):
        """With the condition: wait until the future is done."""
        if self._state not in _is_over:
            self._condition.wait(timeout)
        if self._state in _was_cancelled:
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """What the call returned; raises what the call raised."""
        try:
            with self._condition:
                self._wait(timeout)
                if self._exception:
                    raise self._exception
                return self._result
        finally:
            self = None                     # the exception's traceback would keep the future, and that the exception

    def exception(self, timeout=None):
        """What the call raised, or None."""
        with self._condition:
            self._wait(timeout)
            return self._exception

    # For executors and tests.

    def set_running_or_notify_cancel(self):
        """The call begins now; False if the future was cancelled."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell_waiters()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _logger().critical('Future %s in unexpected state: %s', id(self), self._state)
            raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        """The call has returned."""
        self._finish(result, None)

    def set_exception(self, exception):
        """The call has raised."""
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _is_over:
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result = result
            self._exception = exception
            self._state = FINISHED
            self._tell_waiters()
            self._condition.notify_all()
        self._invoke_callbacks()

    def _tell_waiters(self):
        for waiter in self._waiters:
            waiter.add(self)


# ----------------------------------------------------------------------------------------- waiting for several

class _Waiter:
    """Collects futures as they finish; its event is set after `count` of them, or at the first exception."""

    def __init__(self, count, at_exception=False):
        self.event = threading.Event()
        self.finished = []
        self._count = count
        self._at_exception = at_exception

    def add(self, future):
        self.finished.append(future)
        self._count -= 1
        if self._count <= 0 or self._at_exception and future._exception:
            self.event.set()

    def take(self):
        """What has finished since the last time."""
        finished, self.finished = self.finished, []
        self.event.clear()
        return finished

    def wait_at(self, futures):
        for future in futures:
            future._waiters.append(self)

    def leave(self, futures):
        for future in futures:
            future._waiters.remove(self)


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; returns two sets, those that are done and the others, in the order of the arguments."""
    fs = dict.fromkeys(fs)
    done = {future for future in fs if future._state in _is_known}
    if (len(done) == len(fs) or done and return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION and any(future._exception for future in done)):
        return _divide(fs, done)
    if return_when == FIRST_COMPLETED:
        waiter = _Waiter(1)
    elif return_when in (ALL_COMPLETED, FIRST_EXCEPTION):
        waiter = _Waiter(len(fs) - len(done), return_when == FIRST_EXCEPTION)
    else:
        raise ValueError(f'Invalid return condition: {return_when!r}')
    waiter.wait_at(fs)
    waiter.event.wait(timeout)
    waiter.leave(fs)
    done.update(waiter.finished)
    return _divide(fs, done)


def _divide(fs, done):
    from asyncio._ordered_set import set as ordered_set
    return DoneAndNotDoneFutures(ordered_set(future for future in fs if future in done),
                                 ordered_set(future for future in fs if future not in done))


def as_completed(fs, timeout=None):
    """The futures one by one, as they get done."""
    if timeout is not None:
        end = timeout + time.monotonic()
    fs = dict.fromkeys(fs)
    total = left = len(fs)
    waiter = _Waiter(1)
    waiter.wait_at(fs)
    too_late = False
    try:
        finished = [future for future in fs if future._state in _is_known]
        while True:
            left -= len(finished)
            finished.reverse()
            while finished:
                future = finished.pop()
                del fs[future]
                future._waiters.remove(waiter)
                yield future
                del future                  # it may be the caller's alone
            if not left:
                return
            if timeout is None:
                waiter.event.wait()
            else:
                seconds = end - time.monotonic()
                if seconds < 0 or too_late:
                    raise TimeoutError(f'{left} (of {total}) futures unfinished')
                too_late = not waiter.event.wait(seconds)
            finished = waiter.take()
    finally:
        waiter.leave(fs)


# --------------------------------------------------------------------------------------------------- executors

def _result_or_cancel(future, timeout=None):
    try:
        return future.result(timeout)
    finally:
        future.cancel()
        del future


class Executor:
    """Makes calls somewhere else."""

    def submit(self, fn, /, *args, **kwargs):
        """Have `fn` called; returns a future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Have `fn` called with items of each iterable; the results in their order. All calls are submitted now."""
        if timeout is not None:
            end = timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def result_iterator():
            try:
                futures.reverse()
                while futures:
                    yield _result_or_cancel(futures.pop(), None if timeout is None else end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls, and wait for those that there are."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

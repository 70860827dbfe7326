"""Threads, and what they share: locks, conditions, semaphores, events, barriers.

One thread runs at a time, until it has to wait, so what does not wait needs no lock here. What waits does it as in CPython,
on locks of _thread, so that threads wake up in the same order.
"""

import sys as _sys
from _collections import deque as _deque
from _thread import (RLock as _RLock, TIMEOUT_MAX, allocate_lock as Lock, error as ThreadError, get_ident,
                     get_native_id, start_new_thread as _start_new_thread)
from _threading_local import local
from time import monotonic as _now

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event',
           'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError',
           'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'get_native_id']


def _old_name(old, new):
    """The warning of a name that has a better one."""
    import warnings
    warnings.warn(f'{old}() is deprecated, {new} instead', DeprecationWarning, stacklevel=3)


def _place(thing):
    """How a repr begins."""
    cls = type(thing)
    return f'<{cls.__module__}.{cls.__qualname__} at {id(thing):#x}:'


# ------------------------------------------------------------------------------------------------------- locks

def RLock(*args, **kwargs):
    """A lock that the thread which has it may take again."""
    return _RLock(*args, **kwargs)


class Condition:
    """Threads wait here until another one says that something has changed."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ('_release_save', '_acquire_restore', '_is_owned'):     # an RLock knows better than we do
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = _deque()            # a locked lock for each thread that waits

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        """A plain lock does not say who has it: whoever, if it cannot be taken."""
        if not self._lock.acquire(False):
            return True
        self._lock.release()
        return False

    def wait(self, timeout=None):
        """Give the lock back until notified; False if the time is over before that."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = waiter.acquire()
            else:
                notified = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(state)
            if not notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate is true; returns what it said last."""
        end = None
        while not (result := predicate()):
            if timeout is not None:
                if end is None:
                    end = _now() + timeout
                else:
                    timeout = end - _now()
                    if timeout <= 0:
                        break
            self.wait(timeout)
        return result

    def notify(self, n=1):
        """Wake the `n` threads that have waited longest."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        while self._waiters and n > 0:
            self._waiters.popleft().release()
            n -= 1

    def notify_all(self):
        """Wake all."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """An old name of notify_all."""
        _old_name('notifyAll', 'use notify_all()')
        self.notify_all()


class Semaphore:
    """A number of places; acquire() takes one or waits for it."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return f'{_place(self)} value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        """Take a place; False if there is none, or none in time."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _now() + timeout
                    else:
                        timeout = end - _now()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def _most(self):
        """How many places there may be; None: any number."""

    def release(self, n=1):
        """Give `n` places back."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            most = self._most()
            if most is not None and self._value + n > most:
                raise ValueError('Semaphore released too many times')
            self._value += n
            self._cond.notify(n)

    def __exit__(self, exc_type, exc_value, traceback):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that does not take more places back than it has given."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f'{_place(self)} value={self._value}/{self._initial_value}>'

    def _most(self):
        return self._initial_value


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return f"{_place(self)} {'set' if self._flag else 'unset'}>"

    def is_set(self):
        """Is the flag up?"""
        return self._flag

    def isSet(self):
        """An old name of is_set."""
        _old_name('isSet', 'use is_set()')
        return self.is_set()

    def set(self):
        """Put the flag up: all that wait go on."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Take the flag down."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait for the flag; False if it is not up in time."""
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    """Not all that a barrier waits for will come."""


class Barrier:
    """Threads wait here for one another, until there are `parties` of them."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 'filling'             # then draining, while they leave; or resetting, while they leave with errors; or broken
        self._count = 0                     # who is inside

    def __repr__(self):
        return f"{_place(self)} {'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}'}>"

    def wait(self, timeout=None):
        """Wait for the others; returns a number from 0, another one for each thread. The last one to come does the action."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in ('draining', 'resetting'):
                self._cond.wait()
            self._check()
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._open()
                else:
                    if not self._cond.wait_for(lambda: self._state != 'filling', timeout):
                        self._break()
                    self._check()
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ('draining', 'resetting'):
                    self._state = 'filling'
                    self._cond.notify_all()

    def _check(self):
        if self._state in ('resetting', 'broken'):
            raise BrokenBarrierError

    def _open(self):
        try:
            if self._action:
                self._action()
            self._state = 'draining'
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _break(self):
        self._state = 'broken'
        self._cond.notify_all()

    def reset(self):
        """Begin anew; who waits now gets an error."""
        with self._cond:
            if self._count == 0:
                self._state = 'filling'
            elif self._state != 'draining':
                self._state = 'resetting'
            self._cond.notify_all()

    def abort(self):
        """Nobody passes any more."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        """How many threads it takes."""
        return self._parties

    @property
    def n_waiting(self):
        """How many are waiting."""
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        """Does nobody pass any more?"""
        return self._state == 'broken'


# ----------------------------------------------------------------------------------------------------- threads

_active = {}                # by ident: the threads that run
_starting = []              # those that start() has been called for, and that do not run yet
_awaited = {}               # the locks of threads for which the program waits at its end; in order, so keys of a dict
_names_given = 0


def _new_name(pattern):
    global _names_given
    _names_given += 1
    return pattern % _names_given


class Thread:
    """A call that runs beside the others."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name:
            name = str(name)
        else:
            name = _new_name('Thread-%d')
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._end_lock = None               # locked while the thread runs
        self._started = Event()
        self._is_stopped = False
        self._initialized = True
        if excepthook is None:
            raise RuntimeError('threading.excepthook is None')
        if _sys.excepthook is None:
            raise RuntimeError('sys.excepthook is None')
        self._hooks = excepthook, _sys.excepthook

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        self.is_alive()                     # finds out whether it has stopped
        status = 'stopped' if self._is_stopped else 'started' if self._started.is_set() else 'initial'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        """Let it run; once only."""
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        _starting.append(self)
        try:
            _start_new_thread(self._bootstrap, ())
        except Exception:
            _starting.remove(self)
            raise
        self._started.wait()

    def _start_later(self):
        """The same, but the thread begins no sooner than the running one has to wait."""
        self._make_end_lock()
        self._started.set()
        _starting.append(self)
        _start_new_thread(self._bootstrap, ())

    def run(self):
        """What the thread does; a subclass may have another one."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs      # they may lead to the thread itself

    def _begin(self):
        """On the thread itself: it is running."""
        self._ident = get_ident()
        self._native_id = get_native_id()
        if self._end_lock is None:
            self._make_end_lock()
        self._started.set()
        _active[self._ident] = self

    def _make_end_lock(self):
        self._end_lock = Lock()
        self._end_lock.acquire()
        if not self._daemonic:
            _awaited[self._end_lock] = True

    def _bootstrap(self):
        """All of the thread, from its beginning to its end."""
        try:
            self._begin()
            _starting.remove(self)
            try:
                self.run()
            except:
                self._report()
        finally:
            del _active[self._ident]
            self._end_lock.release()

    def _report(self):
        """Tell the excepthook of the exception that is being handled."""
        hook, sys_hook = self._hooks
        try:
            (excepthook or hook)(ExceptHookArgs([*_sys.exc_info(), self]))
        except Exception as error:
            error.__suppress_context__ = True
            del error
            print('Exception in threading.excepthook:', file=_sys.stderr, flush=True)
            (_sys.excepthook or sys_hook)(*_sys.exc_info())

    def _wait_for_end(self, *how):
        """Wait (or only look) whether the thread has ended."""
        lock = self._end_lock
        if lock is not None and lock.acquire(*how):
            lock.release()
            self._stop()

    def _stop(self):
        _awaited.pop(self._end_lock, None)
        self._is_stopped = True
        self._end_lock = None

    def join(self, timeout=None):
        """Wait until the thread ends, or for so long."""
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is None:
            self._wait_for_end()
        else:
            self._wait_for_end(True, max(timeout, 0))

    def is_alive(self):
        """Has it begun and not ended?"""
        self._check_initialized()
        if self._is_stopped or not self._started.is_set():
            return False
        self._wait_for_end(False)
        return not self._is_stopped

    def _check_initialized(self):
        assert self._initialized, 'Thread.__init__() not called'

    @property
    def name(self):
        """For people; need not be the only one."""
        self._check_initialized()
        return self._name

    @name.setter
    def name(self, name):
        self._check_initialized()
        self._name = str(name)

    @property
    def ident(self):
        """Its number; None before it runs."""
        self._check_initialized()
        return self._ident

    @property
    def native_id(self):
        """The number that the system gave it; None before it runs."""
        self._check_initialized()
        return self._native_id

    @property
    def daemon(self):
        """Does the program end without waiting for it?"""
        self._check_initialized()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        """An old name of daemon."""
        _old_name('isDaemon', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        """An old way to set daemon."""
        _old_name('setDaemon', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        """An old name of name."""
        _old_name('getName', 'get the name attribute')
        return self.name

    def setName(self, name):
        """An old way to set name."""
        _old_name('setName', 'set the name attribute')
        self.name = name


class Timer(Thread):
    """A call after a while, unless it is cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Don't call, if it is not too late."""
        self.finished.set()

    def run(self):
        """Wait, then call."""
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The thread in which the program began."""

    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._begin()


class _DummyThread(Thread):
    """Stands for a thread that _thread.start_new_thread has started."""

    def __init__(self):
        super().__init__(name=_new_name('Dummy-%d'), daemon=True)
        self._ident = get_ident()
        self._native_id = get_native_id()
        self._started.set()
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        assert False, 'cannot join a dummy thread'


def current_thread():
    """The thread that asks."""
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


def main_thread():
    """The thread in which the program began."""
    return _main_thread


def enumerate():
    """All threads that run."""
    return [*_active.values(), *_starting]


def active_count():
    """How many threads run."""
    return len(_active) + len(_starting)


def currentThread():
    """An old name of current_thread."""
    _old_name('currentThread', 'use current_thread()')
    return current_thread()


def activeCount():
    """An old name of active_count."""
    _old_name('activeCount', 'use active_count()')
    return active_count()


_stack_size = 0


def stack_size(size=0, /):
    """The size of a thread's stack: returns the one so far. It makes no difference here."""
    global _stack_size
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    if 0 < size < 32768:
        raise ValueError(f'size not valid: {size} bytes')
    before, _stack_size = _stack_size, size
    return before


# ------------------------------------------------------------------------------------------ uncaught exceptions

class ExceptHookArgs(tuple):
    """What an excepthook gets."""

    __slots__ = ()
    __match_args__ = ('exc_type', 'exc_value', 'exc_traceback', 'thread')
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __new__(cls, args, /):
        try:
            args = tuple(args)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if len(args) != 4:
            raise TypeError(f'_thread._ExceptHookArgs() takes a 4-sequence ({len(args)}-sequence given)')
        return super().__new__(cls, args)

    def __repr__(self):
        fields = ', '.join(f'{name}={value!r}' for name, value in zip(self.__match_args__, self))
        return f'_thread._ExceptHookArgs({fields})'


ExceptHookArgs.__module__ = '_thread'
ExceptHookArgs.__name__ = ExceptHookArgs.__qualname__ = '_ExceptHookArgs'


def excepthook(args, /):
    """Report an exception that left a thread; a program may put another function in this one's place."""
    if type(args) is not ExceptHookArgs:
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    if args.exc_type is SystemExit or _sys.stderr is None:
        return
    from traceback import print_exception
    name = get_ident() if args.thread is None else args.thread.name
    print(f'Exception in thread {name}:', file=_sys.stderr)
    print_exception(*args[:3], file=_sys.stderr)
    _sys.stderr.flush()


__excepthook__ = excepthook


# --------------------------------------------------------------------------------------------- the program's end

_at_shutdown = []
_shutting_down = False


def _register_atexit(func, *args, **kwargs):
    """Call `func` when the main thread has ended, before the others are waited for."""
    if _shutting_down:
        raise RuntimeError("can't register atexit after shutdown")
    _at_shutdown.append((func, args, kwargs))


def _shutdown():
    """The main thread has ended: wait for all that are not daemons."""
    global _shutting_down
    if _main_thread._is_stopped:
        return
    _shutting_down = True
    for func, args, kwargs in reversed(_at_shutdown):
        func(*args, **kwargs)
    _main_thread._end_lock.release()
    _main_thread._stop()
    while _awaited:
        locks = list(_awaited)
        _awaited.clear()
        for lock in locks:
            lock.acquire()
            lock.release()


_main_thread = _MainThread()

"""Threads on the virtual clock: they are CPython's own, but one runs at a time, and what they wait for is ours.

This must be imported and `install`ed before anything that uses threads or locks. The rules:

* A thread runs until it has to wait: for a lock that is not free, in `time.sleep`, in an event loop that has nothing to do, or
  because it ends. No other thing takes its turn away, and time stands still meanwhile.
* Then the thread that has been able to run for longest has its turn; a new one is able to run. (`Thread.start` waits until the
  thread runs, so a new thread usually runs to its first wait before `start` returns.)
* A lock that is released is free. The thread that has waited for it longest is able to run now, but if somebody takes the lock
  before its turn comes, it waits again. So `while True: with lock: sleep(1)` keeps the lock, as it really does.
* If no thread is able to run, the clock jumps to the earliest deadline, of a sleep, of a wait with a timeout or of a loop's
  timers, and all that wait until then are able to run, in the order of their deadlines. `sleep(0)` is a deadline too.
* If there is none, the program would hang for ever: exit status 99.
"""

import _thread
import collections
import functools
import heapq
import itertools
import operator
import os
import sys
import time
import traceback

PATIENCE = 20_000                    # polls, or clock readings, without progress before time moves anyway
IMPATIENT_STEP_NS = 1_000_000        # how far one further reading of the clock then moves it
DEADLOCK_STATUS = 99

real_lock = _thread.allocate_lock
real_end_lock = _thread._set_sentinel
start_real_thread = _thread.start_new_thread


# ---------------------------------------------------------------------------------------------- the clock

class Clock:
    """The one clock. An instant is a pair (nanoseconds, lateness); only the first half is ever shown."""

    def __init__(self):
        self.now = (0, 0)
        self._readings = 0          # since time last moved
        self._deadline_numbers = itertools.count()

    def read_ns(self):
        """The time as the program sees it. Someone who only stares at the clock makes it move."""
        self._readings += 1
        if self._readings > PATIENCE:
            self.now = (self.now[0] + IMPATIENT_STEP_NS, self.now[1])
            threads.give_way_to_others()
        return self.now[0]

    def read_seconds(self):
        return self.read_ns() / 1e9

    def deadline(self, nanoseconds):
        """A deadline at this time: (nanoseconds, lateness, number). Of equal ones the first to be set is the earlier."""
        return (nanoseconds, self.now[1], next(self._deadline_numbers))

    def move_to(self, instant):
        """Move forward to `instant`; an instant that has passed changes nothing."""
        self.now = max(self.now, instant)
        self._readings = 0

    def wake_for(self, deadline):
        """A wait until `deadline` is over. Waking up takes an instant."""
        nanoseconds, lateness, _ = deadline
        self.move_to((nanoseconds, lateness + 1))

    def is_due(self, deadline):
        return deadline[:2] <= self.now


# -------------------------------------------------------------------------------------------- taking turns

class VirtualThread:
    """A thread that runs only while it has the turn."""

    def __init__(self):
        self._turn = real_lock()
        self._turn.acquire()
        self._ended = None          # locked until the thread that had the turn before, and gave it up for ever, is gone
        self.end_lock = None        # what threading._set_sentinel gave

    def take_over(self, ended=None):
        """Called by the thread that has the turn: now it is this one's."""
        self._ended = ended
        self._turn.release()

    def wait_for_turn(self):
        self._turn.acquire()
        if self._ended:
            self._ended.acquire()       # its locals die before anybody else runs


class Wait:
    """That a thread waits. It is over when the deadline comes or, if that is earlier, when somebody wakes the thread."""

    def __init__(self, thread):
        self.thread = thread
        self.is_over = self.was_woken = False


class Threads:
    """All threads: whose turn it is, who is able to run, who waits until when."""

    def __init__(self):
        self.current = VirtualThread()                  # the main thread
        self._able = collections.deque()                # the others that are able to run
        self._deadlines = []                            # a heap of (deadline, number, Wait)
        self._deadline_numbers = itertools.count()      # a loop waits several times for one timer, so deadlines may be equal
        self._jumps_in_place = 0                        # in a row: threads that only sleep(0)

    def begin_wait(self):
        return Wait(self.current)

    def wait(self, wait, deadline=None):
        """Let others run until this wait is over. False if only its deadline has come."""
        if deadline:
            heapq.heappush(self._deadlines, (deadline, next(self._deadline_numbers), wait))
        self._give_turn()
        return wait.was_woken

    def sleep(self, nanoseconds):
        self.wait(self.begin_wait(), clock.deadline(clock.now[0] + nanoseconds))

    def wake(self, wait):
        """End a wait; False if it is over already."""
        if wait.is_over:
            return False
        wait.was_woken = True
        self._end(wait)
        return True

    def start(self, function, args=(), kwargs={}, /):
        """_thread.start_new_thread."""
        thread = VirtualThread()
        ident = start_real_thread(self._thread_main, (thread, function, args, kwargs))
        self._able.append(thread)
        return ident

    def give_way_to_others(self):
        """The current thread goes on behind all that are able to run or due now."""
        self._end_due_waits()
        if self._able:
            self._able.append(self.current)
            self._give_turn()

    def give_way_to_time(self, deadline):
        """The current thread has polled for long enough: let others run or, if there are none, time move to a deadline, either
        `deadline` or somebody's. Then it goes on."""
        if not self._able:
            self._forget_old_deadlines()
            deadlines = [entry[0] for entry in self._deadlines[:1]] + [deadline] * (deadline is not None)
            if not deadlines:
                return
            clock.wake_for(min(deadlines))
        self.give_way_to_others()

    def _end(self, wait):
        wait.is_over = True
        self._able.append(wait.thread)

    def _give_turn(self):
        thread = self.current
        following = self._next_thread()
        if following is not thread:
            following.take_over()
            thread.wait_for_turn()
        self.current = thread

    def _next_thread(self):
        while not self._able:
            self._jump()
        return self._able.popleft()

    def _jump(self):
        """Nobody is able to run: move the clock until somebody is."""
        self._forget_old_deadlines()
        if not self._deadlines:
            report_deadlock()
        before = clock.now[0]
        clock.wake_for(self._deadlines[0][0])
        self._jumps_in_place = self._jumps_in_place + 1 if clock.now[0] == before else 0
        if self._jumps_in_place > PATIENCE:
            later = [deadline for deadline, _, wait in self._deadlines if not wait.is_over and deadline[0] > before]
            if later:
                clock.wake_for(min(later))
        self._end_due_waits()

    def _end_due_waits(self):
        while self._deadlines and clock.is_due(self._deadlines[0][0]):
            wait = heapq.heappop(self._deadlines)[-1]
            if not wait.is_over:
                self._end(wait)

    def _forget_old_deadlines(self):
        while self._deadlines and self._deadlines[0][-1].is_over:
            heapq.heappop(self._deadlines)

    def _thread_main(self, thread, function, args, kwargs):
        ended = real_end_lock()
        ended.acquire()
        thread.wait_for_turn()
        self.current = thread
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            print(f'Exception ignored in thread started by: {function!r}', file=sys.stderr)
            traceback.print_exception(error.with_traceback(error.__traceback__.tb_next))
        if thread.end_lock and thread.end_lock.locked():
            thread.end_lock.release()
        self._next_thread().take_over(ended)


clock = Clock()
threads = Threads()


def report_deadlock():
    sys.stdout.flush()
    print(f'virtual_clock: deadlock at {clock.now[0] / 1e9} s: every thread and task waits and no timer is set '
          '(real Python would hang here)', file=sys.stderr, flush=True)
    os._exit(DEADLOCK_STATUS)


# -------------------------------------------------------------------------------------------- what they wait for

class Lock:
    """_thread.lock."""

    def __init__(self):
        self._locked = False
        self._waits = collections.deque()

    def acquire(self, *args, **kwargs):
        real_lock().acquire(*args, **kwargs)        # raises what is wrong with the arguments
        return self._acquire(*args, **kwargs)

    def _acquire(self, blocking=True, timeout=-1):
        if not self._locked:
            self._locked = True
            return True
        if not blocking or timeout == 0:
            return False
        end = clock.now[0] + to_nanoseconds(timeout)
        while self._locked:
            wait = threads.begin_wait()
            self._waits.append(wait)
            if not threads.wait(wait, None if timeout < 0 else clock.deadline(end)):
                self._waits.remove(wait)
                return False
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False
        if wait := next((wait for wait in self._waits if not wait.is_over), None):
            self._waits.remove(wait)
            threads.wake(wait)

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        return f'<{"locked" if self._locked else "unlocked"} _thread.lock object at {id(self):#x}>'

    def _at_fork_reinit(self):
        self.__init__()

    acquire_lock, release_lock, locked_lock = acquire, release, locked


class RLock:
    """_thread.RLock."""

    def __init__(self):
        self._lock = Lock()
        self._owner = self._count = 0

    def acquire(self, *args, **kwargs):
        if self._is_owned():
            real_lock().acquire(*args, **kwargs)
        elif not self._lock.acquire(*args, **kwargs):
            return False
        self._owner = _thread.get_ident()
        self._count += 1
        return True

    def release(self):
        if not self._is_owned():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = 0
            self._lock.release()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        return (f'<{"locked" if self._count else "unlocked"} {type(self).__module__}.{type(self).__qualname__} object '
                f'owner={self._owner} count={self._count} at {id(self):#x}>')

    def _is_owned(self):
        return self._count > 0 and self._owner == _thread.get_ident()

    def _recursion_count(self):
        return self._count if self._is_owned() else 0

    def _release_save(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        state = self._count, self._owner
        self._owner = self._count = 0
        self._lock.release()
        return state

    def _acquire_restore(self, state):
        self._lock.acquire()
        self._count, self._owner = state

    def _at_fork_reinit(self):
        self.__init__()


def allocate_lock():
    """A new lock."""
    return Lock()


def set_sentinel():
    """A lock that is released when the current thread ends."""
    threads.current.end_lock = Lock()
    return threads.current.end_lock


def to_nanoseconds(seconds):
    """A time above 0 is one nanosecond at least, or who sleeps until `time.monotonic() >= end` never gets there."""
    return max(round(seconds * 1e9), 1) if seconds > 0 else 0


def sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        seconds = operator.index(seconds)       # the TypeError that time.sleep raises
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    threads.sleep(to_nanoseconds(seconds))


for cls, name in ((Lock, 'lock'), (RLock, 'RLock')):
    cls.__module__, cls.__name__, cls.__qualname__ = '_thread', name, name


# ------------------------------------------------------------------------------------------ putting it in place

def install():
    """What is imported from now on finds our threads, locks and sleep."""
    _thread.allocate_lock = _thread.allocate = allocate_lock
    _thread.LockType, _thread.RLock = Lock, RLock
    _thread.start_new_thread = _thread.start_new = threads.start
    _thread._set_sentinel = set_sentinel
    functools.RLock = RLock
    time.sleep = sleep
    time.monotonic = clock.read_seconds
    os.cpu_count = lambda: 4
    for name in ('threading', 'queue', '_queue'):
        sys.modules.pop(name, None)
    install_queue()


def install_queue():
    """The SimpleQueue of _queue waits for a lock of its own: queue.py's waits for ours."""
    sys.modules['_queue'] = None
    import queue

    class SimpleQueue(queue._PySimpleQueue):
        def get(self, block=True, timeout=None):
            return super().get(block, timeout if block else None)

    queue.SimpleQueue = SimpleQueue
    for cls in (SimpleQueue, queue.Empty):
        cls.__module__, cls.__qualname__ = '_queue', cls.__name__
    del sys.modules['_queue']

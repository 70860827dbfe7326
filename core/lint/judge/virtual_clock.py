#!/usr/bin/env python3
"""Run a Python 3.11 program on a virtual clock:  virtual_clock.py [--guarded] PROGRAM [ARGUMENTS]

This is the judge of the conformance tests: CPython itself runs the program, only the clock is ours, so
that the program never really waits and prints the same bytes every time. The rules:

* Time is a whole number of nanoseconds, 0 at the start; `time.time()` starts at 2024-01-01 00:00:00 UTC.
* Time stands still while code runs. It moves only when nothing can run: each thread waits, in `time.sleep`,
  for another thread, or in an event loop that has nothing ready. Then it jumps to the earliest deadline.
* Timers fire by (nanosecond, lateness, order of registration). Lateness counts the waits behind an
  instant: waking up takes a moment too short to show, and what a late riser registers is late as well.
  So of two timers due at the same nanosecond the one behind fewer waits fires first, and one that is
  two or more waits behind fires in a loop iteration of its own, as it does on a real clock.
* What CPython leaves to memory addresses is fixed: sets of tasks iterate in the order of their creation.
* PYTHONHASHSEED is 0, TZ is UTC, `random` is seeded with 0, standard output is flushed at every line.
* With `--guarded` it may do nothing but compute and print: guard.py.
* A program that would hang for ever (nothing ready, no timer) ends with exit status 99 and one line on
  standard error.

Threads (`threading`, `concurrent.futures`, `asyncio.to_thread`) are CPython's own, but one runs at a time, until
it has to wait: virtual_threads.py.
"""

import sys

sys.dont_write_bytecode = True

import virtual_threads

virtual_threads.install()               # before anything that uses threads or locks

import asyncio
import asyncio.taskgroups
import concurrent.futures
import datetime
import heapq
import itertools
import logging
import math
import os
import random
import threading
import time
import types

from virtual_threads import PATIENCE, clock, threads

EPOCH_NS = 1_704_067_200 * 10**9     # what time.time_ns() says at the start
FAR_FUTURE = 9e9                     # seconds; "sleep(inf)" must still be a number of nanoseconds


# ----------------------------------------------------------------------------------------------- the loop

class VirtualLoop(asyncio.BaseEventLoop):
    """asyncio's own loop, except for how it waits: `_run_once` and the timers are ours."""

    def __init__(self):
        super().__init__()
        self._timers = []                       # a heap of (deadline, handle)
        self._polls = 0                         # iterations in a row that did not have to wait
        self._wait = None                       # the last wait of the loop's thread
        self._asyncgens.data = OrderedSet()

    def time(self):
        return clock.read_seconds()

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_at')
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        nanoseconds = round(min(when, FAR_FUTURE) * 1e9)
        heapq.heappush(self._timers, (clock.deadline(nanoseconds), handle))
        return handle

    def _run_once(self):
        """One iteration: wait if nothing is ready, queue the due timers, run what is ready now."""
        self._forget_cancelled_timers()
        deadline = self._timers[0][0] if self._timers else None
        if not self._ready and not self._stopping:
            self._polls = 0
            self._wait = threads.begin_wait()
            threads.wait(self._wait, deadline and (*deadline[:2], math.inf))      # of equal deadlines a loop's is the last
        else:
            self._polls += 1
            if self._polls > PATIENCE:          # a loop that polls: time passes all the same
                threads.give_way_to_time(deadline)
        while self._timers and clock.is_due(self._timers[0][0]):
            self._ready.append(heapq.heappop(self._timers)[-1])

        # Exactly the handles that are ready now; what they add waits for the next iteration.
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if handle.cancelled():
                continue
            if self._debug:
                self._run_watched(handle)
            else:
                handle._run()
        handle = None       # as asyncio does: the last callback's arguments die here, not one batch later

    def _run_watched(self, handle):
        """Debug mode: run one callback and report it if it blocked the loop."""
        start = clock.now[0]
        handle._run()
        seconds = (clock.now[0] - start) / 1e9
        if seconds >= self.slow_callback_duration:
            logging.getLogger('asyncio').warning(
                'Executing %s took %.3f seconds', asyncio.base_events._format_handle(handle), seconds)

    def _forget_cancelled_timers(self):
        while self._timers and self._timers[0][-1].cancelled():
            heapq.heappop(self._timers)

    def _write_to_self(self):
        """Another thread, or a callback of our own, has made something ready."""
        if self._wait:
            threads.wake(self._wait)

    def _process_events(self, event_list):
        """There is no input or output."""

    def run_in_executor(self, executor, func, *args):
        """A new thread begins behind what is ready now, not at once: in reality it is a race."""
        start = threading.Thread.start
        threading.Thread.start = start_without_waiting
        try:
            return super().run_in_executor(executor, func, *args)
        finally:
            threading.Thread.start = start
            self.call_soon(threads.give_way_to_others)

    def close(self):
        self._timers.clear()
        super().close()


def start_without_waiting(thread):
    """Thread.start, but for the wait until the thread runs."""
    with threading._active_limbo_lock:
        threading._limbo[thread] = thread
    threading._start_new_thread(thread._bootstrap, ())
    thread._started.set()


def shut_down_executor(executor, *args, shutdown=concurrent.futures.ThreadPoolExecutor.shutdown, **kwargs):
    """Threads that have not begun yet do so before they are waited for."""
    threads.give_way_to_others()
    return shutdown(executor, *args, **kwargs)


concurrent.futures.ThreadPoolExecutor.shutdown = shut_down_executor

# A learner who prints the loop should see the usual name.
VirtualLoop.__name__ = VirtualLoop.__qualname__ = '_UnixSelectorEventLoop'


# ----------------------------------------------------------------------------------- what has no fixed order

class OrderedSet(set):
    """A set that iterates in the order in which its members were added."""

    def __init__(self, items=()):
        self._ranks = {}
        self._next_rank = itertools.count()
        super().__init__()
        for item in in_creation_order(items):
            self.add(item)

    def add(self, item):
        if item not in self:
            self._ranks[item] = next(self._next_rank)
        super().add(item)

    def remove(self, item):
        super().remove(item)
        self._ranks.pop(item, None)

    def discard(self, item):
        super().discard(item)
        self._ranks.pop(item, None)

    def pop(self):
        if not self:
            return super().pop()        # the KeyError that set.pop raises
        first = next(iter(self))
        self.remove(first)
        return first

    def __iter__(self):
        """Members that came by another way than `add` (such as `|=`) stand at the end."""
        return iter(sorted(super().__iter__(), key=lambda item: self._ranks.get(item, sys.maxsize)))

    def __repr__(self):
        return '{%s}' % ', '.join(map(repr, self)) if self else 'set()'


OrderedSet.__name__ = OrderedSet.__qualname__ = 'set'
OrderedSet.__module__ = 'builtins'


def in_creation_order(items):
    """Tasks in a plain set: by creation. Everything else as it comes."""
    if type(items) is not set or not all(isinstance(item, asyncio.Task) for item in items):
        return items
    return [task for task in list(asyncio.tasks._all_tasks) if task in items]


def all_tasks(loop=None):
    """asyncio.all_tasks, in the order of creation."""
    loop = loop or asyncio.get_running_loop()
    return OrderedSet(task for task in list(asyncio.tasks._all_tasks)
                      if task.get_loop() is loop and not task.done())


def wait_for_futures(fs, *args, wait=concurrent.futures.wait, **kwargs):
    """concurrent.futures.wait, its sets in the order of the arguments."""
    fs = list(fs)
    return type(wait([]))(*[OrderedSet(future for future in fs if future in futures)
                            for futures in wait(fs, *args, **kwargs)])


# ---------------------------------------------------------------------------------------- putting it in place

class VirtualDatetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def today(cls):
        return cls.now()

    def __repr__(self):
        return 'datetime.' + super().__repr__()


VirtualDatetime.__name__ = VirtualDatetime.__qualname__ = 'datetime'
VirtualDatetime.__module__ = 'datetime'


def install_clock():
    """Every way to read or move the time leads to `clock`."""
    time.time_ns = lambda: clock.read_ns() + EPOCH_NS
    time.time = lambda: clock.read_ns() / 1e9 + EPOCH_NS // 10**9      # so that a difference is nearly the sum of the sleeps
    time.monotonic = time.perf_counter = clock.read_seconds
    time.monotonic_ns = time.perf_counter_ns = clock.read_ns
    for name in ('localtime', 'gmtime', 'ctime'):
        convert = getattr(time, name)
        setattr(time, name, lambda seconds=None, convert=convert:
                convert(time.time() if seconds is None else seconds))
    strftime = time.strftime
    time.strftime = lambda form, moment=None: strftime(form, moment or time.localtime())
    datetime.datetime = VirtualDatetime


def install_loop():
    """Every way to get a loop makes a VirtualLoop, and asyncio's sets of tasks keep their order."""
    asyncio.DefaultEventLoopPolicy._loop_factory = VirtualLoop
    asyncio.SelectorEventLoop = VirtualLoop
    asyncio.tasks._all_tasks.data = OrderedSet()
    asyncio.tasks.set = asyncio.taskgroups.set = OrderedSet     # found before the built-in name
    asyncio.all_tasks = asyncio.tasks.all_tasks = all_tasks


def install_time_limits():
    """asyncio.timeout as in 3.11.7 under an older release: the judge says the same on every machine."""
    if sys.version_info >= (3, 11, 7):
        return
    timeout = asyncio.timeouts.Timeout
    states = asyncio.timeouts._State
    enter, leave, reschedule = timeout.__aenter__, timeout.__aexit__, timeout.reschedule

    async def enter_once(self):
        if self._state is not states.CREATED:
            raise RuntimeError('Timeout has already been entered')
        task = asyncio.current_task()
        self._cancelling = task.cancelling() if task else 0
        return await enter(self)

    async def leave_with_cause(self, error_type, error, traceback):
        if self._state is not states.EXPIRING:
            return await leave(self, error_type, error, traceback)
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
        self._state = states.EXPIRED
        if self._task.uncancel() <= self._cancelling and error_type is asyncio.CancelledError:
            raise TimeoutError from error

    def reschedule_entered(self, when):
        if self._state is states.CREATED:
            raise RuntimeError('Timeout has not been entered')
        reschedule(self, when)

    timeout.__aenter__, timeout.__aexit__, timeout.reschedule = enter_once, leave_with_cause, reschedule_entered


def install_futures():
    """concurrent.futures' sets of futures keep their order, and its timeouts end."""
    base = concurrent.futures._base
    base.set = OrderedSet
    base.list = lambda finished: list(finished)[::-1]           # only in as_completed, which takes them from the end
    base.wait = concurrent.futures.wait = wait_for_futures
    # as_completed waits again if its time is over by nothing at all, so for it each reading of the clock is a little later.
    readings = itertools.count()
    base.time = types.SimpleNamespace(monotonic=lambda: clock.read_seconds() + next(readings) * 1e-13)


def run_program(path, confine):
    """Run the program as `__main__`. An exception prints as python3 prints it, without our own frames."""
    module = types.ModuleType('__main__')
    module.__file__, module.__builtins__ = path, __builtins__
    sys.modules['__main__'] = module
    try:
        with open(path, 'rb') as file:
            source = file.read()
        if confine:
            confine(path)
        exec(compile(source, path, 'exec'), module.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        traceback = error.__traceback__
        while traceback and traceback.tb_frame.f_code.co_filename == __file__:
            traceback = traceback.tb_next
        sys.last_value = error.with_traceback(traceback)
        sys.excepthook(type(error), error, traceback)
        sys.exit(130 if isinstance(error, KeyboardInterrupt) else 1)


def main():
    if len(sys.argv) < 2:
        sys.exit('usage: virtual_clock.py [--guarded] PROGRAM [ARGUMENTS]')
    if sys.version_info[:2] != (3, 11):
        sys.exit(f'virtual_clock: needs CPython 3.11, this is {sys.version.split()[0]}')
    if os.environ.get('PYTHONHASHSEED') != '0' or os.environ.get('TZ') != 'UTC':
        # Both are read when the interpreter starts, so start again.
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | {'PYTHONHASHSEED': '0', 'TZ': 'UTC'})
    del sys.argv[0]
    confine = None
    if sys.argv[0] == '--guarded':
        import guard
        confine = guard.install
        del sys.argv[0]
    path = os.path.abspath(sys.argv[0])
    sys.path[0] = os.path.dirname(path)
    sys.stdout.reconfigure(line_buffering=True)
    random.seed(0)
    sys.setrecursionlimit(sys.getrecursionlimit() + 4)      # ours: <module>, main, run_program, exec
    install_clock()
    install_loop()
    install_futures()
    install_time_limits()
    run_program(path, confine)


if __name__ == '__main__':
    main()

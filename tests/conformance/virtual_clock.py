#!/usr/bin/env python3
"""Run a Python 3.11 program on a virtual clock:  virtual_clock.py PROGRAM [ARGUMENTS]

This is the judge of the conformance tests: CPython itself runs the program, only the clock is ours, so
that the program never really waits and prints the same bytes every time. The rules:

* Time is a whole number of nanoseconds, 0 at the start; `time.time()` starts at 2024-01-01 00:00:00 UTC.
* Time stands still while code runs. It moves in two cases only: the event loop has nothing ready, then
  it jumps to the earliest timer; or the program calls `time.sleep`, then it moves by that much and
  nothing else runs meanwhile.
* Timers fire by (nanosecond, lateness, order of registration). Lateness counts the waits behind an
  instant: waking up takes a moment too short to show, and what a late riser registers is late as well.
  So of two timers due at the same nanosecond the one behind fewer waits fires first, and one that is
  two or more waits behind fires in a loop iteration of its own, as it does on a real clock.
* What CPython leaves to memory addresses is fixed: sets of tasks iterate in the order of their creation.
* PYTHONHASHSEED is 0, TZ is UTC, `random` is seeded with 0, standard output is flushed at every line.
* A program that would hang for ever (nothing ready, no timer) ends with exit status 99 and one line on
  standard error.

Executor calls (`asyncio.to_thread`, `run_in_executor`) run on real threads, but one at a time: a thread
runs until it sleeps or ends, then it is the loop's turn again.
"""

import asyncio
import asyncio.taskgroups
import collections
import concurrent.futures
import datetime
import heapq
import itertools
import logging
import operator
import os
import random
import sys
import threading
import time
import types

EPOCH_NS = 1_704_067_200 * 10**9     # what time.time_ns() says at the start
FAR_FUTURE = 9e9                     # seconds; "sleep(inf)" must still be a number of nanoseconds
PATIENCE = 20_000                    # polls, or clock readings, without progress before time moves anyway
IMPATIENT_STEP_NS = 1_000_000        # how far one further reading of the clock then moves it
DEADLOCK_STATUS = 99


# ---------------------------------------------------------------------------------------------- the clock

class Clock:
    """The one clock. An instant is a pair (nanoseconds, lateness); only the first half is ever shown."""

    def __init__(self):
        self.now = (0, 0)
        self._readings = 0          # since time last moved

    def read_ns(self):
        """The time as the program sees it. Someone who only stares at the clock makes it move."""
        self._readings += 1
        if self._readings > PATIENCE:
            self.now = (self.now[0] + IMPATIENT_STEP_NS, self.now[1])
        return self.now[0]

    def read_seconds(self):
        return self.read_ns() / 1e9

    def move_to(self, instant):
        """Move forward to `instant`; an instant that has passed changes nothing."""
        self.now = max(self.now, instant)
        self._readings = 0

    def wake_for(self, deadline):
        """A wait until `deadline` is over. Waking up takes an instant."""
        nanoseconds, lateness = deadline
        self.move_to((nanoseconds, lateness + 1))

    def sleep_ns(self, nanoseconds):
        self.wake_for((self.now[0] + nanoseconds, self.now[1]))


clock = Clock()


# ----------------------------------------------------------------------------------------------- the loop

class VirtualLoop(asyncio.BaseEventLoop):
    """asyncio's own loop, except for how it waits: `_run_once` and the timers are ours."""

    def __init__(self):
        super().__init__()
        self._timers = []                       # a heap of (nanoseconds, lateness, number, handle)
        self._timer_numbers = itertools.count()
        self._polls = 0                         # iterations in a row that did not have to wait
        self._asyncgens.data = OrderedSet()
        self._executors = ExecutorQueue(self)

    def time(self):
        return clock.read_seconds()

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_at')
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        nanoseconds = round(min(when, FAR_FUTURE) * 1e9)
        heapq.heappush(self._timers, (nanoseconds, clock.now[1], next(self._timer_numbers), handle))
        return handle

    def _run_once(self):
        """One iteration: wait if nothing is ready, queue the due timers, run what is ready now."""
        self._forget_cancelled_timers()
        if self._ready or self._stopping:
            self._polls += 1
            if self._polls > PATIENCE and self._timers:     # a loop that polls: time passes all the same
                clock.wake_for(self._timers[0][:2])
        else:
            self._polls = 0
            if not self._timers:
                report_deadlock()
            clock.wake_for(self._timers[0][:2])
        while self._timers and self._timers[0][:2] <= clock.now:
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
        """Nothing to wake: this loop never blocks in a system call."""

    def _process_events(self, event_list):
        """There is no input or output."""

    def close(self):
        self._timers.clear()
        super().close()

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        return self._executors.submit(executor, func, args)

    async def shutdown_default_executor(self):
        await self._executors.wait_until_idle()


# A learner who prints the loop should see the usual name.
VirtualLoop.__name__ = VirtualLoop.__qualname__ = '_UnixSelectorEventLoop'


def report_deadlock():
    sys.stdout.flush()
    print(f'virtual_clock: deadlock at {clock.now[0] / 1e9} s: every task waits and no timer is set '
          '(real Python would hang here)', file=sys.stderr, flush=True)
    os._exit(DEADLOCK_STATUS)


# -------------------------------------------------------------------------------------------- the threads

class ExecutorQueue:
    """The executor calls of one loop: those that wait for a free thread, and how many threads are busy."""

    DEFAULT_THREADS = 32

    def __init__(self, loop):
        self._loop = loop
        self._waiting = collections.deque()     # ExecutorCall
        self._busy = 0
        self._idle = None                       # a future, when someone waits for the end of all calls

    def submit(self, executor, func, args):
        call = ExecutorCall(self._loop, func, args)
        call.most_threads = getattr(executor, '_max_workers', self.DEFAULT_THREADS)
        self._waiting.append(call)
        self._loop.call_soon(self._start_calls)     # really a race; here: behind everything that is ready
        return asyncio.wrap_future(call.future, loop=self._loop)

    def _start_calls(self):
        while self._waiting and self._busy < self._waiting[0].most_threads:
            call = self._waiting.popleft()
            self._busy += 1
            call.start(f'asyncio_{self._busy - 1}', self._call_ended)
        if self._idle and not self._busy:
            self._idle.set_result(None)

    def _call_ended(self):
        self._busy -= 1
        self._loop.call_soon_threadsafe(self._start_calls)

    async def wait_until_idle(self):
        if self._busy or self._waiting:
            self._idle = self._loop.create_future()
            await self._idle


class ExecutorCall:
    """One function call on a thread of its own, which runs only while the loop's thread stands still."""

    on_this_thread = threading.local()      # .call is the ExecutorCall whose thread this is

    def __init__(self, loop, func, args):
        self.future = concurrent.futures.Future()
        self._loop, self._func, self._args = loop, func, args
        self._threads_turn, self._loops_turn = threading.Semaphore(0), threading.Semaphore(0)

    def start(self, thread_name, when_ended):
        threading.Thread(target=self._thread_main, args=[when_ended], daemon=True, name=thread_name).start()
        self._continue()

    def sleep_ns(self, nanoseconds):
        """`time.sleep` on this call's thread: a timer gives the turn back."""
        self._loop.call_at((clock.now[0] + nanoseconds) / 1e9, self._continue)
        self._loops_turn.release()
        self._threads_turn.acquire()

    def _continue(self):
        """On the loop's thread: let the call run until it sleeps or ends."""
        self._threads_turn.release()
        self._loops_turn.acquire()

    def _thread_main(self, when_ended):
        self._threads_turn.acquire()
        ExecutorCall.on_this_thread.call = self
        if self.future.set_running_or_notify_cancel():
            try:
                self.future.set_result(self._func(*self._args))
            except BaseException as error:
                self.future.set_exception(error)
        when_ended()
        self._loops_turn.release()


def virtual_sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        seconds = operator.index(seconds)       # the TypeError that time.sleep raises
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    call = getattr(ExecutorCall.on_this_thread, 'call', None)
    (call or clock).sleep_ns(round(seconds * 1e9))


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
    time.sleep = virtual_sleep
    time.time_ns = lambda: clock.read_ns() + EPOCH_NS
    time.time = lambda: time.time_ns() / 1e9
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


def run_program(path):
    """Run the program as `__main__`. An exception prints as python3 prints it, without our own frames."""
    module = types.ModuleType('__main__')
    module.__file__, module.__builtins__ = path, __builtins__
    sys.modules['__main__'] = module
    try:
        with open(path, 'rb') as file:
            source = file.read()
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
        sys.exit('usage: virtual_clock.py PROGRAM [ARGUMENTS]')
    if sys.version_info[:2] != (3, 11):
        sys.exit(f'virtual_clock: needs CPython 3.11, this is {sys.version.split()[0]}')
    if os.environ.get('PYTHONHASHSEED') != '0' or os.environ.get('TZ') != 'UTC':
        # Both are read when the interpreter starts, so start again.
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | {'PYTHONHASHSEED': '0', 'TZ': 'UTC'})
    del sys.argv[0]
    path = os.path.abspath(sys.argv[0])
    sys.path[0] = os.path.dirname(path)
    sys.stdout.reconfigure(line_buffering=True)
    random.seed(0)
    sys.setrecursionlimit(sys.getrecursionlimit() + 4)      # ours: <module>, main, run_program, exec
    install_clock()
    install_loop()
    run_program(path)


if __name__ == '__main__':
    main()

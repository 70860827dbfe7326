"""ThreadPoolExecutor: calls on a few threads that are used again and again."""

import itertools
import queue
import threading
from _weakref import ref as _ref

from concurrent.futures import _base

_CPU_COUNT = 4              # of a usual machine

_queues = {}                # of the threads that run: what wakes them
_shutdown = False           # the program ends
_global_shutdown_lock = threading.Lock()


def _python_exit():
    """The main thread has ended: all threads finish what there is to do, and end."""
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    items = list(_queues.items())
    for _, work_queue in items:
        work_queue.put(None)
    for thread, _ in items:
        thread.join()


threading._register_atexit(_python_exit)


class _WorkItem:
    """One call to make."""

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            self = None                     # the exception's traceback would keep it
        else:
            self.future.set_result(result)


def _worker(executor_reference, work_queue, initializer, initargs):
    """What each thread does. The executor may go away, so it is only looked at."""
    try:
        if initializer is not None:
            try:
                initializer(*initargs)
            except BaseException:
                _base._logger().critical('Exception in initializer:', exc_info=True)
                executor = executor_reference()
                if executor is not None:
                    executor._initializer_failed()
                return
        while True:
            work_item = work_queue.get()
            executor = None
            if work_item is not None:
                work_item.run()
                del work_item
                executor = executor_reference()
                if executor is not None:
                    executor._idle_semaphore.release()
            else:                           # look whether this is the end
                executor = executor_reference()
                if _shutdown or executor is None or executor._shutdown:
                    if executor is not None:
                        executor._shutdown = True
                    work_queue.put(None)    # for the next thread
                    return
            del executor
    except BaseException:
        _base._logger().critical('Exception in worker', exc_info=True)
    finally:
        _queues.pop(threading.current_thread(), None)


class BrokenThreadPool(_base.BrokenExecutor):
    """An initializer failed."""


class ThreadPoolExecutor(_base.Executor):
    """Makes calls on at most `max_workers` threads."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, _CPU_COUNT + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)       # how many threads have nothing to do
        self._threads = set()
        self._broken = False                # or why it is
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f'ThreadPoolExecutor-{self._counter()}'
        self._initializer = initializer
        self._initargs = initargs
        self._start_thread = threading.Thread.start     # asyncio lets them start later

    def submit(self, fn, /, *args, **kwargs):
        """Have `fn` called on a thread; returns a future."""
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._add_thread_if_needed()
            return future

    def _add_thread_if_needed(self):
        if self._idle_semaphore.acquire(blocking=False) or len(self._threads) >= self._max_workers:
            return
        work_queue = self._work_queue
        reference = _ref(self, lambda _: work_queue.put(None))      # nobody has the executor any more: the threads end
        thread = threading.Thread(target=_worker, name=f'{self._thread_name_prefix}_{len(self._threads)}',
                                  args=(reference, work_queue, self._initializer, self._initargs))
        self._start_thread(thread)
        self._threads.add(thread)
        _queues[thread] = work_queue

    def _drain(self):
        """What nobody has begun to do."""
        while True:
            try:
                work_item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if work_item is not None:
                yield work_item

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            for work_item in self._drain():
                work_item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls, and wait until all are made."""
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for work_item in self._drain():
                    work_item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

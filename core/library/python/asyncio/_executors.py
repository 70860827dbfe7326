"""What event loops do with threads: run_in_executor, the default executor, futures that cross from one to the other."""

import concurrent.futures as _concurrent
import threading as _threading
from asyncio import get_event_loop, isfuture, ensure_future, iscoroutine
from _thread import yield_thread as _yield_thread


def set_default_executor(loop, executor):
    if not isinstance(executor, _concurrent.ThreadPoolExecutor):
        raise TypeError('executor must be ThreadPoolExecutor instance')
    loop._default_executor = executor


def run_in_executor(loop, executor, func, *args):
    if loop.is_closed():
        raise RuntimeError('Event loop is closed')
    if executor is None:
        if getattr(loop, '_executor_shutdown_called', False):
            raise RuntimeError('Executor shutdown has been called')
        executor = getattr(loop, '_default_executor', None)
        if executor is None:
            executor = _concurrent.ThreadPoolExecutor(thread_name_prefix='asyncio')
            loop._default_executor = executor
    executor._start_thread = _threading.Thread._start_later
    future = executor.submit(func, *args)
    loop.call_soon(_yield_thread)           # the thread has its turn behind what is ready now
    return wrap_future(future, loop=loop)


async def _shutdown(loop):
    loop._executor_shutdown_called = True
    executor = getattr(loop, '_default_executor', None)
    if executor is None:
        return
    finished = loop.create_future()

    def shut_down():
        executor.shutdown(wait=True)
        if not loop.is_closed():
            loop.call_soon_threadsafe(finished.set_result, None)

    thread = _threading.Thread(target=shut_down)
    thread.start()
    try:
        await finished
    finally:
        thread.join()


_shutdown.__qualname__ = 'BaseEventLoop.shutdown_default_executor'


def shutdown_default_executor(loop):
    return _shutdown(loop)


def wrap_future(future, *, loop=None):
    """An asyncio future that follows one of a thread."""
    if isfuture(future):
        return future
    assert isinstance(future, _concurrent.Future), f'concurrent.futures.Future is expected, got {future!r}'
    if loop is None:
        loop = get_event_loop()
    mine = loop.create_future()
    _chain_future(future, mine, loop)
    return mine


def _copy_outcome(source, target):
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
    elif source.exception() is not None:
        target.set_exception(source.exception())
    else:
        target.set_result(source.result())


def _chain_future(source, target, loop):
    """`source` belongs to a thread, `target` to the loop."""

    def _call_check_cancel(target):
        if target.cancelled():
            source.cancel()

    def _call_set_state(source):
        if target.cancelled() and loop.is_closed():
            return
        if not loop.is_closed():
            loop.call_soon_threadsafe(_copy_outcome, source, target)

    target.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = _concurrent.Future()

    def callback():
        try:
            task = ensure_future(coro, loop=loop)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise
        _follow(task, future, loop)

    loop.call_soon_threadsafe(callback)
    return future


def _follow(task, future, loop):
    """`future` belongs to a thread and gets what the task comes to."""

    def finished(task):
        if not future.set_running_or_notify_cancel():
            return
        if task.cancelled():
            future.cancel()
        elif task.exception() is not None:
            future.set_exception(task.exception())
        else:
            future.set_result(task.result())

    def cancelled(future):
        if future.cancelled():
            loop.call_soon_threadsafe(task.cancel)

    task.add_done_callback(finished)
    future.add_done_callback(cancelled)

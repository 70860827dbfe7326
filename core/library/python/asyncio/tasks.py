"""Waiting for several tasks: wait, shield, as_completed. The rest of asyncio.tasks is in C++."""

import concurrent.futures as _concurrent
from asyncio import (CancelledError, Future, Queue, Task, all_tasks, create_task, current_task, ensure_future, gather,
                     get_event_loop, get_running_loop, iscoroutine, isfuture, run_coroutine_threadsafe, sleep, wait_for)
from asyncio._ordered_set import set as _set
from _asyncio import make_waiter as _make_waiter

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for', 'as_completed',
           'sleep', 'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe', 'current_task', 'all_tasks')

FIRST_COMPLETED = _concurrent.FIRST_COMPLETED
FIRST_EXCEPTION = _concurrent.FIRST_EXCEPTION
ALL_COMPLETED = _concurrent.ALL_COMPLETED


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    futures = _set(fs)
    if any(iscoroutine(future) for future in futures):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(futures, timeout, return_when, get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = _make_waiter(loop, wait, 'wait')
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    missing = len(fs)

    def _on_completion(future):
        nonlocal missing
        missing -= 1
        enough = missing <= 0 or return_when == FIRST_COMPLETED
        if not enough and return_when == FIRST_EXCEPTION:
            enough = not future.cancelled() and future.exception() is not None
        if enough:
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    for future in fs:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(_on_completion)
    return _set(f for f in fs if f.done()), _set(f for f in fs if not f.done())


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    finished = Queue()
    loop = get_event_loop()
    waiting = _set([ensure_future(future, loop=loop) for future in _set(fs)])
    timer = None

    def _on_timeout():
        for future in waiting:
            future.remove_done_callback(_on_completion)
            finished.put_nowait(None)               # one for each coroutine that is still to be awaited
        waiting.clear()

    def _on_completion(future):
        if not waiting:
            return                                  # the time was up first
        waiting.remove(future)
        finished.put_nowait(future)
        if not waiting and timer is not None:
            timer.cancel()

    async def _wait_for_one():
        future = await finished.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in waiting:
        future.add_done_callback(_on_completion)
    if waiting and timeout is not None:
        timer = loop.call_later(timeout, _on_timeout)
    for _ in range(len(waiting)):
        yield _wait_for_one()


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()                   # nobody will look at it
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer

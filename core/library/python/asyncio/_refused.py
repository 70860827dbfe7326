"""Errors of functions that were given a coroutine and did not take it.

They are raised from a frame, as in the standard library: the coroutine lives as long as the traceback does.
"""


def create_task(coro):
    raise RuntimeError('no running event loop')


def run(main):
    raise RuntimeError('asyncio.run() cannot be called from a running event loop')

"""A blocking call in a thread of its own: to_thread."""

import contextvars as _contextvars
import functools as _functools
from asyncio import get_running_loop

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    context = _contextvars.copy_context()
    return await loop.run_in_executor(None, _functools.partial(context.run, func, *args, **kwargs))

"""asyncio.futures: Future is in C++."""

from asyncio import Future, isfuture
from asyncio._executors import wrap_future

__all__ = ('Future', 'wrap_future', 'isfuture')

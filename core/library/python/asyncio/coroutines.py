"""asyncio.coroutines: what is a coroutine is decided in C++."""

from asyncio import iscoroutine, iscoroutinefunction

__all__ = ('iscoroutinefunction', 'iscoroutine')

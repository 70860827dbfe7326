# A class with the right methods counts; a method set to None says no.
from collections.abc import (AsyncIterable, AsyncIterator, Awaitable, Callable, Collection, Container, Coroutine, Generator, Hashable,
                             Iterable, Iterator, Reversible, Sized)


class Box:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    def __contains__(self, item):
        return False


class Unhashable:
    __hash__ = None
    __iter__ = None

    def __eq__(self, other):
        return True


class Equal:
    def __eq__(self, other):
        return True


class Steps:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


class Wait:
    def __await__(self):
        yield

    async def __anext__(self):
        pass

    def __aiter__(self):
        return self


async def coroutine():
    pass


print([c.__name__ for c in (Sized, Iterable, Container, Collection, Iterator, Reversible, Hashable, Callable) if issubclass(Box, c)])
print([c.__name__ for c in (Sized, Iterable, Hashable, Callable) if issubclass(Unhashable, c)], issubclass(Equal, Hashable))
print(issubclass(Steps, Iterator), issubclass(Steps, Generator), isinstance(Box.__len__, Callable), isinstance(Box, Callable))
print([c.__name__ for c in (Awaitable, Coroutine, AsyncIterable, AsyncIterator) if issubclass(Wait, c)])
c = coroutine()
print([k.__name__ for k in (Awaitable, Coroutine, Iterable) if isinstance(c, k)])
c.close()

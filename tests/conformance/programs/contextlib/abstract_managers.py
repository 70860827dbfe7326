# AbstractContextManager: a class with __enter__ and __exit__ counts, inherited or not.
from contextlib import AbstractAsyncContextManager, AbstractContextManager, ExitStack, closing


class Both:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


class OnlyExit(AbstractContextManager):
    def __exit__(self, *details):
        print('exit')


class Disabled(Both):
    __exit__ = None


with OnlyExit() as same:
    print(type(same).__name__)
print(issubclass(Both, AbstractContextManager), issubclass(Disabled, AbstractContextManager), isinstance(5, AbstractContextManager))
print(issubclass(ExitStack, AbstractContextManager), issubclass(closing, AbstractContextManager),
      issubclass(Both, AbstractAsyncContextManager))
AbstractContextManager()

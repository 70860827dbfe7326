# contextmanager on methods, managers that restore state, and one that turns an exception into another.
from contextlib import contextmanager


class Settings:
    def __init__(self, **values):
        self.values = values

    @contextmanager
    def override(self, **changes):
        before = dict(self.values)
        self.values.update(changes)
        try:
            yield self
        finally:
            self.values = before

    @classmethod
    @contextmanager
    def temporary(cls):
        made = cls(a=1)
        yield made
        made.values.clear()
        print('cleared')


settings = Settings(colour='red', size=1)
with settings.override(size=2) as inner:
    print(inner.values)
    with settings.override(colour='blue'):
        print(settings.values)
    print(settings.values)
print(settings.values)
with Settings.temporary() as made:
    print(made.values)
print(made.values)


class AppError(Exception):
    pass


@contextmanager
def translate(source, target):
    try:
        yield
    except source as error:
        raise target(f'translated: {error}') from error


try:
    with translate(ZeroDivisionError, AppError):
        1 / 0
except AppError as error:
    print(error, '|', repr(error.__cause__), error.__suppress_context__)


@contextmanager
def attempt(log):
    try:
        yield log.append
    except Exception as error:
        log.append(f'{type(error).__name__}: {error}')
    else:
        log.append('no error')


log = []
with attempt(log) as say:
    say('hello')
with attempt(log):
    int('x')
print(log)


def numbers():
    with attempt(log):
        yield 1
        yield 2


for n in numbers():
    break
print(log[-1], len(log))


@contextmanager
def returns_early():
    yield 'value'
    return 'ignored'


with returns_early() as value:
    print(value)
for n in range(3):
    with attempt([]) as say:
        if n == 1:
            continue
        print('n', n)

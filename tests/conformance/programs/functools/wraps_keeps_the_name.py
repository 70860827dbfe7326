# A decorator hides the function it wraps; functools.wraps brings its name, documentation and attributes along.
import functools


def plain(func):
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)
    return wrapper


def careful(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        """of the wrapper"""
        return func(*args, **kwargs)
    return wrapper


def add(a: int, b: int = 2) -> int:
    """Adds."""
    return a + b


add.author = 'me'
for decorated in plain(add), careful(add):
    print(decorated.__name__, decorated.__qualname__, decorated.__doc__, decorated.__module__)
    print(decorated.__annotations__, vars(decorated).get('author'), hasattr(decorated, '__wrapped__'), decorated(1))
print(careful(add).__wrapped__ is add, careful(careful(add)).__wrapped__.__wrapped__ is add)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)

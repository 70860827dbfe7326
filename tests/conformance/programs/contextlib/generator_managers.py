# contextmanager: what is before the yield enters, what is after it exits, an exception comes out of the yield.
from contextlib import contextmanager


@contextmanager
def tag(name):
    """Writes a tag."""
    print(f'<{name}>')
    try:
        yield name.upper()
    except ValueError as error:
        print('caught', error)
    finally:
        print(f'</{name}>')


with tag('b') as value, tag('i'):
    print(value)
with tag('p'):
    raise ValueError('wrong')
try:
    with tag('q'):
        raise KeyError('key')
except KeyError as error:
    print('came out', error)
print(tag.__name__, tag.__doc__, tag('x').__doc__)
try:
    with tag('r'):
        raise StopIteration('stop')
except StopIteration as error:
    print('stop came out', error)

# Exceptions on an ExitStack: suppressed, replaced, chained as if the with statements were nested.
from contextlib import ExitStack, suppress


def fail(text):
    raise ValueError(text)


with ExitStack() as stack:
    stack.enter_context(suppress(ValueError))
    stack.callback(print, 'after the failure')
    fail('body')
print('suppressed')
try:
    with ExitStack() as stack:
        stack.callback(fail, 'outer')
        stack.callback(fail, 'inner')
        raise KeyError('body')
except ValueError as error:
    while error is not None:
        print(repr(error))
        error = error.__context__


def see(kind, error, traceback):
    print('sees', kind and kind.__name__, error)
    return True


with ExitStack() as stack:
    stack.push(see)
    stack.push(see)
    raise RuntimeError('seen once')
try:
    with ExitStack() as stack:
        stack.callback(fail, 'from callback')
        print('body ends well')
except ValueError as error:
    print(repr(error), error.__context__)

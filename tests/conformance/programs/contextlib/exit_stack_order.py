# An ExitStack unwinds in the opposite order, whatever was put on it.
from contextlib import ExitStack, contextmanager


@contextmanager
def resource(name):
    print('open', name)
    yield name
    print('close', name)


with ExitStack() as stack:
    names = [stack.enter_context(resource(n)) for n in 'abc']
    stack.callback(print, 'callback', 1, sep=':')
    stack.push(lambda *details: print('pushed', details[0]))
    print(names)

    @stack.callback
    def last():
        print('first to go')

with ExitStack() as stack:
    stack.enter_context(resource('kept'))
    later = stack.pop_all()
    print('with is over')
later.close()
later.close()
print(stack.push(resource) is resource if False else 'done')
try:
    with ExitStack() as stack:
        stack.enter_context(5)
except TypeError as error:
    print(error)

# singledispatch picks the implementation by the type of the first argument.
from collections import OrderedDict
from functools import singledispatch


@singledispatch
def show(value, indent=0):
    """Shows."""
    return f'something {value!r}'


@show.register(int)
def show_int(value, indent=0):
    return f'int {value}'


@show.register
def _(value: list, indent=0):
    return 'list of ' + ', '.join(show(item) for item in value)


@show.register
def _(value: float | None):
    return f'float or None {value}'


show.register(dict, lambda value: f'dict with {len(value)}')
for value in 3, True, [1, 'x', None], 2.5, {'a': 1}, OrderedDict(b=1), 'text':
    print(show(value))
print(show.dispatch(bool) is show_int, show.dispatch(str).__name__, show_int(5))
print([cls.__name__ for cls in show.registry], show.__name__, show.__doc__)
try:
    show()
except TypeError as error:
    print(error)
for wrong in 'text', print, 3:
    try:
        show.register(wrong)
    except TypeError as error:
        print(str(error).split(':')[0])
try:
    @show.register
    def _(value: 'no such thing' and 5):
        pass
except TypeError as error:
    print(error)

# Abstract base classes take part: the nearest in the method resolution order wins, and a tie is an error.
from collections.abc import Container, Iterable, Mapping, Sequence, Sized
from functools import singledispatch


@singledispatch
def kind(value):
    return 'object'


kind.register(Iterable, lambda value: 'iterable')
kind.register(Sequence, lambda value: 'sequence')
kind.register(Mapping, lambda value: 'mapping')
kind.register(str, lambda value: 'str')
for value in 1, [], (), {}, 'x', {1}, range(3), iter([]), b'':
    print(type(value).__name__, kind(value))


@singledispatch
def ambiguous(value):
    return 'object'


ambiguous.register(Sized, lambda value: 'sized')
ambiguous.register(Container, lambda value: 'container')
try:
    ambiguous([])
except RuntimeError as error:
    print(error)

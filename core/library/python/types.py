"""Names for the types of built-in objects, and tools for making classes."""

import sys

import _coroscope
from _coroscope import coroutine
from _dynamic_attribute import DynamicClassAttribute

__all__ = ['AsyncGeneratorType', 'BuiltinFunctionType', 'BuiltinMethodType', 'CellType', 'ClassMethodDescriptorType',
           'CodeType', 'CoroutineType', 'DynamicClassAttribute', 'EllipsisType', 'FrameType', 'FunctionType', 'GeneratorType',
           'GenericAlias', 'GetSetDescriptorType', 'LambdaType', 'MappingProxyType', 'MemberDescriptorType',
           'MethodDescriptorType', 'MethodType', 'MethodWrapperType', 'ModuleType', 'NoneType', 'NotImplementedType',
           'SimpleNamespace', 'TracebackType', 'UnionType', 'WrapperDescriptorType', 'coroutine', 'new_class', 'prepare_class',
           'resolve_bases']


def _find_types():
    """The types that need an example to be found."""
    def generator():
        cell = None
        yield lambda: cell

    async def coroutine_function():
        pass

    async def async_generator():
        yield

    class Example:
        __slots__ = ('slot',)

        def method(self):
            pass

    started = generator()
    cell = next(started).__closure__[0]
    awaitable = coroutine_function()
    awaitable.close()
    try:
        raise TypeError
    except TypeError as error:
        traceback = error.__traceback__
    examples = (generator, generator.__code__, started, cell, awaitable, async_generator(), Example().method, Example.slot,
                traceback, traceback.tb_frame)
    return [type(example) for example in examples]


(FunctionType, CodeType, GeneratorType, CellType, CoroutineType, AsyncGeneratorType, MethodType, MemberDescriptorType,
 TracebackType, FrameType) = _find_types()
LambdaType = FunctionType
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
GetSetDescriptorType = type(FunctionType.__code__)
ModuleType = type(sys)
MappingProxyType = type(type.__dict__)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(...)
NoneType = type(None)
NotImplementedType = type(NotImplemented)


class SimpleNamespace:
    """An object whose attributes are what it is given."""

    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError('no positional arguments expected')
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown:
            return f'{name}(...)'
        _shown.add(id(self))
        try:
            return f'{name}({", ".join([f"{key}={value!r}" for key, value in self.__dict__.items()])})'
        finally:
            _shown.discard(id(self))

    def __eq__(self, other):
        if issubclass(type(other), SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __reduce__(self):
        return type(self), (), self.__dict__


_coroscope.show_module(SimpleNamespace)  # as that of a type written in C

_shown = set()  # the namespaces whose repr is being made


# ------------------------------------------------------------------------------------------------ making classes

def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as a class statement would; `exec_body` fills its namespace."""
    resolved = resolve_bases(bases)
    metaclass, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return metaclass(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """The bases with each that is not a class replaced by what its __mro_entries__ gives."""
    resolved = []
    changed = False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(entries)
        changed = True
    return tuple(resolved) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the empty namespace and the remaining keywords of a class to be made."""
    kwds = dict(kwds or {})
    metaclass = kwds.pop('metaclass', None)
    if metaclass is None:
        metaclass = type(bases[0]) if bases else type
    if isinstance(metaclass, type):
        metaclass = _most_derived(metaclass, bases)
    prepare = getattr(metaclass, '__prepare__', None)
    return metaclass, prepare(name, bases, **kwds) if prepare is not None else {}, kwds


def _most_derived(metaclass, bases):
    for base in bases:
        kind = type(base)
        if issubclass(metaclass, kind):
            continue
        if not issubclass(kind, metaclass):
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the '
                            'metaclasses of all its bases')
        metaclass = kind
    return metaclass

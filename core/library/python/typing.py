"""Type hints: objects that describe types and, at run time, do next to nothing."""

import sys
from abc import ABCMeta, abstractmethod

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'ByteString',
    'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping',
    'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable',
    'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager',
    'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt',
    'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet',
    'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr', 'assert_type',
    'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args', 'get_origin',
    'get_overloads', 'get_type_hints', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
    'no_type_check_decorator', 'NoReturn', 'NotRequired', 'overload', 'ParamSpecArgs', 'ParamSpecKwargs', 'Required',
    'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'Unpack']

TYPE_CHECKING = False
Text = str

_NoneType = type(None)
_BuiltinAlias = type(list[int])
_BuiltinUnion = type(int | str)
_Function = type(lambda: None)


# ------------------------------------------------------------------------------------------------ small helpers

def _is_dunder(name):
    return name[:2] == '__' and name[-2:] == '__'


def _caller_module(depth):
    """The __name__ of the module that called the function that asks."""
    try:
        return sys._getframe(depth + 1).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        return None


def _type_repr(thing):
    """How a type is written inside the brackets of another one."""
    if isinstance(thing, _BuiltinAlias):
        return repr(thing)
    if isinstance(thing, type):
        if thing.__module__ == 'builtins':
            return thing.__qualname__
        return f'{thing.__module__}.{thing.__qualname__}'
    if thing is ...:
        return '...'
    if isinstance(thing, _Function):
        return thing.__name__
    if isinstance(thing, tuple):
        return '[' + ', '.join(map(_type_repr, thing)) + ']'
    return repr(thing)


def _type_convert(arg, module=None, allow_special_forms=False):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, message, is_argument=True, module=None, allow_special_forms=False):
    """`arg` as a type; complains about what can't be one."""
    if isinstance(arg, type):
        if arg is Generic or arg is Protocol:
            raise TypeError(f'Plain {arg} is not valid as type argument')
        return arg
    arg = _type_convert(arg, module, allow_special_forms)
    if isinstance(arg, _GenericAlias):
        refused = (Generic, Protocol)
        if not allow_special_forms:
            refused += (ClassVar, Final) if is_argument else (ClassVar,)
        origin = arg._origin
        for form in refused:
            if origin is form:
                raise TypeError(f'{arg} is not valid as type argument')
    elif isinstance(arg, _SpecialForm):
        if arg._plain or allow_special_forms and arg in (ClassVar, Final):
            return arg
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _is_param_expression(arg):
    """May `arg` stand for a ParamSpec?"""
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _collect_parameters(args):
    """The type variables in `args`, each once, in order."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            inner = _collect_parameters(arg)
        elif hasattr(arg, '__typing_subst__'):
            inner = (arg,)
        else:
            inner = getattr(arg, '__parameters__', ())
        for one in inner:
            if one not in found:
                found.append(one)
    return tuple(found)


def _check_count(what, actual, expected):
    if not expected:
        raise TypeError(f'{what} is not a generic class')
    if actual != expected:
        raise TypeError(f"Too {'many' if actual > expected else 'few'} arguments for {what};"
                        f' actual {actual}, expected {expected}')


def _without_duplicates(items):
    result = []
    for item in items:
        if item not in result:
            result.append(item)
    return result


def _flattened_union(args):
    flat = []
    for arg in args:
        if isinstance(arg, (_UnionGenericAlias, _BuiltinUnion)):
            flat.extend(arg.__args__)
        else:
            flat.append(arg)
    return tuple(_without_duplicates(flat))


def _cached(function):
    """Remember the results of a __getitem__: `List[int] is List[int]`. The types of the arguments count too."""
    results = {}

    def lookup(self, parameters):
        if type(parameters) is tuple:
            key = (self, parameters, tuple(map(type, parameters)))
        else:
            key = (self, parameters, type(parameters))
        try:
            return results[key]
        except KeyError:
            pass
        except TypeError:                           # not hashable: make a new one
            return function(self, parameters)
        results[key] = result = function(self, parameters)
        return result

    lookup.__name__ = function.__name__
    lookup.__qualname__ = function.__qualname__
    lookup.__doc__ = function.__doc__
    return lookup


# ------------------------------------------------------------------------------------------------ special forms

class _Immutable:
    """Copies of it are itself."""

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _SpecialForm(_Immutable):
    """A name such as Optional: no class, but it may be subscripted. `_plain` ones are types by themselves."""
    def __init__(self, getitem, plain=False):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__
        self._plain = plain

    __iter__ = None

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        if name == '__module__':
            return 'typing'
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, thing):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_cached
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _LiteralForm(_SpecialForm):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


def _plain_form(getitem):
    return _SpecialForm(getitem, plain=True)


class _AnyMeta(type):
    def __instancecheck__(self, thing):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(thing)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Every type fits."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls, *args, **kwargs)


@_plain_form
def NoReturn(self, parameters):
    """The result of a function that never returns."""
    raise TypeError(f'{self} is not subscriptable')


@_plain_form
def Never(self, parameters):
    """The type that has no values."""
    raise TypeError(f'{self} is not subscriptable')


@_plain_form
def Self(self, parameters):
    """The class that a method's `self` belongs to."""
    raise TypeError(f'{self} is not subscriptable')


@_plain_form
def LiteralString(self, parameters):
    """A string that is written in the program."""
    raise TypeError(f'{self} is not subscriptable')


@_plain_form
def TypeAlias(self, parameters):
    """Marks an assignment as another name for a type."""
    raise TypeError(f'{self} is not subscriptable')


def _single(self, parameters):
    return _GenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def ClassVar(self, parameters):
    """Marks an attribute of the class itself."""
    return _single(self, parameters)


@_SpecialForm
def Final(self, parameters):
    """Marks a name that is not assigned again."""
    return _single(self, parameters)


@_SpecialForm
def TypeGuard(self, parameters):
    """The result of a function that tells which type its argument has."""
    return _single(self, parameters)


@_SpecialForm
def Required(self, parameters):
    """Marks a key that a TypedDict must have."""
    return _single(self, parameters)


@_SpecialForm
def NotRequired(self, parameters):
    """Marks a key that a TypedDict may have."""
    return _single(self, parameters)


@_SpecialForm
def Unpack(self, parameters):
    """A tuple of types, spread out."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: either X or Y."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    message = 'Union[arg, ...]: each arg must be a type.'
    parameters = _flattened_union([_type_check(p, message) for p in parameters])
    if len(parameters) == 1:
        return parameters[0]
    if len(parameters) == 2 and _NoneType in parameters:
        return _UnionGenericAlias(self, parameters, name='Optional')
    return _UnionGenericAlias(self, parameters)


@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: X or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), _NoneType]


@_LiteralForm
def Literal(self, *parameters):
    """Literal[a, b]: one of these values."""
    flat = []
    for parameter in parameters:
        if isinstance(parameter, _LiteralGenericAlias):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    seen = []
    unique = []
    for value in flat:
        if (value, type(value)) not in seen:
            seen.append((value, type(value)))
            unique.append(value)
    try:
        hash(tuple(unique))
    except TypeError:
        unique = flat
    return _LiteralGenericAlias(self, tuple(unique))


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[X, P]: the parameters P with an X before them."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    first = tuple(_type_check(p, message) for p in parameters[:-1])
    return _ConcatenateGenericAlias(self, first + parameters[-1:])


class ForwardRef(_Immutable):
    """A type that was written as a string, to be looked up later."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if not self.__forward_evaluated__ or localns is not globalns:
            if globalns is None and localns is None:
                globalns = localns = {}
            elif globalns is None:
                globalns = localns
            elif localns is None:
                localns = globalns
            module = sys.modules.get(self.__forward_module__, None)
            if module is not None:
                globalns = module.__dict__
            source = self.__forward_arg__
            if source[:1] == '*':
                source = f'({source},)[0]'
            try:
                value = eval(source, globalns, localns)
            except SyntaxError:
                raise SyntaxError(f'Forward reference must be an expression -- got {self.__forward_arg__!r}') from None
            value = _type_check(value, 'Forward references must evaluate to types.',
                                is_argument=self.__forward_is_argument__,
                                allow_special_forms=self.__forward_is_class__)
            self.__forward_value__ = _evaluate(value, globalns, localns, recursive_guard | {self.__forward_arg__})
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (self.__forward_arg__ == other.__forward_arg__
                    and self.__forward_value__ == other.__forward_value__)
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        if self.__forward_module__ is None:
            return f'ForwardRef({self.__forward_arg__!r})'
        return f'ForwardRef({self.__forward_arg__!r}, module={self.__forward_module__!r})'


def _evaluate(hint, globalns, localns, guard=frozenset()):
    """`hint` with every forward reference in it replaced by the type it names."""
    if isinstance(hint, ForwardRef):
        return hint._evaluate(globalns, localns, guard)
    if isinstance(hint, (_GenericAlias, _BuiltinAlias, _BuiltinUnion)):
        if isinstance(hint, _BuiltinAlias):
            args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in hint.__args__)
        else:
            args = hint.__args__
        new = tuple(_evaluate(arg, globalns, localns, guard) for arg in args)
        if new == hint.__args__:
            return hint
        if isinstance(hint, _BuiltinAlias):
            return hint.__origin__[new]
        if isinstance(hint, _BuiltinUnion):
            result = new[0]
            for arg in new[1:]:
                result = result | arg
            return result
        return hint.copy_with(new)
    return hint


# ------------------------------------------------------------------------------------------------ type variables

class _Variable(_Immutable):
    """What TypeVar, ParamSpec and TypeVarTuple share."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __reduce__(self):
        return self.__name__

    def __repr__(self):
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return sign + self.__name__

    def _set_bound(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = None if bound is None else _type_check(bound, 'Bound must be a type.')

    def _set_module(self):
        module = _caller_module(2)
        if module != 'typing':
            self.__module__ = module


class TypeVar(_Variable):
    """A type that is not known yet."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_bound(bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if constraints and len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        message = 'TypeVar(name, constraint, ...): constraints must be types.'
        self.__constraints__ = tuple(_type_check(c, message) for c in constraints)
        self._set_module()

    def __typing_subst__(self, arg):
        arg = _type_check(arg, 'Parameters to generic types must be types.')
        if isinstance(arg, _UnpackGenericAlias) or isinstance(arg, _BuiltinAlias) and getattr(arg, '__unpacked__', 0):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg


class TypeVarTuple(_Variable):
    """Any number of types that are not known yet."""

    def __init__(self, name):
        self.__name__ = name
        self._set_module()

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        place = parameters.index(self)
        for other in parameters[place + 1:]:
            if isinstance(other, TypeVarTuple):
                raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
        after = len(parameters) - place - 1
        if len(args) < place + after:
            raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {place + after}')
        end = len(args) - after
        return (*args[:place], tuple(args[place:end]), *args[end:])


class ParamSpecArgs(_Immutable):
    """P.args"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class ParamSpecKwargs(_Immutable):
    """P.kwargs"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class ParamSpec(_Variable):
    """The parameters of a function, not known yet."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_bound(bound, covariant, contravariant)
        self._set_module()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(a, 'Expected a type.') for a in arg)
        if not _is_param_expression(arg):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        place = parameters.index(self)
        if place >= len(args):
            raise TypeError(f'Too few arguments for {alias}')
        if len(parameters) == 1 and not _is_param_expression(args[0]):
            return (args,)
        if isinstance(args[place], list):
            return (*args[:place], tuple(args[place]), *args[place + 1:])
        return args


# ------------------------------------------------------------------------------------------------ generic aliases

def _resolve(path):
    """The class behind 'module:Name'. Late, so that nobody who only writes hints pays for the import."""
    module, _, name = path.partition(':')
    if module == 'collections.abc':
        from collections import abc as found
    elif module == 'collections':
        import collections as found
    elif module == 'contextlib':
        import contextlib as found
    else:
        import re as found
    return getattr(found, name)


class _BaseGenericAlias(_Immutable):
    """Behaves as the class `__origin__` where it can."""

    def __init__(self, origin, inst=True, name=None):
        write = object.__setattr__
        write(self, '_origin', origin)
        write(self, '_inst', inst)
        write(self, '_name', name)

    @property
    def __origin__(self):
        origin = self._origin
        if type(origin) is str:
            origin = _resolve(origin)
            object.__setattr__(self, '_origin', origin)
        return origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        place = bases.index(self)
        for base in bases[place + 1:]:
            if isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(base, Generic):
                break
        else:
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if _is_dunder(name) or name in ('_origin', '_name', '_inst'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __setattr__(self, name, value):
        if _is_dunder(name) or name in ('_inst', '_name', '_nparams', '_defaults'):
            object.__setattr__(self, name, value)
        else:
            setattr(self.__origin__, name, value)

    def __instancecheck__(self, thing):
        return self.__subclasscheck__(type(thing))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        return sorted({*object.__dir__(self), *(name for name in dir(self.__origin__) if not _is_dunder(name))})


class _GenericAlias(_BaseGenericAlias):
    """A generic type with arguments: Stack[int], List[str]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst, name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    @_cached
    def __getitem__(self, args):
        if self._origin is Generic or self._origin is Protocol:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(arg) for arg in _spread_tuples(args))
        return self.copy_with(self._substituted(args))

    def _substituted(self, args):
        parameters = self.__parameters__
        for parameter in parameters:
            prepare = getattr(parameter, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(self, args)
        _check_count(self, len(args), len(parameters))
        values = dict(zip(parameters, args))
        return tuple(self._replaced(self.__args__, values))

    def _replaced(self, args, values):
        result = []
        for old in args:
            if isinstance(old, type):
                result.append(old)
                continue
            spread = False
            if isinstance(old, _UnpackGenericAlias) and isinstance(old.__args__[0], TypeVarTuple):
                new = values[old.__args__[0]]
                spread = True
            elif hasattr(old, '__typing_subst__'):
                new = old.__typing_subst__(values[old])
                spread = isinstance(self, _CallableGenericAlias) and isinstance(new, tuple)
            elif isinstance(old, tuple):
                new = tuple(self._replaced(old, values))
            else:
                inner = []
                for parameter in getattr(old, '__parameters__', ()):
                    if isinstance(parameter, TypeVarTuple):
                        inner.extend(values[parameter])
                    else:
                        inner.append(values[parameter])
                new = old[tuple(inner)] if inner else old
                spread = isinstance(self, _CallableGenericAlias) and isinstance(new, tuple)
            if spread:
                result.extend(new)
            else:
                result.append(new)
        return result

    def copy_with(self, args):
        return type(self)(self._origin, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __reduce__(self):
        return _rebuild, (self.__origin__, self.__args__)

    def __mro_entries__(self, bases):
        if isinstance(self._origin, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self._origin is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self._origin,)

    def __iter__(self):
        yield Unpack[self]


def _rebuild(origin, args):
    return origin[args]


def _spread_tuples(args):
    """`*Tuple[int, str]` among arguments counts as int, str."""
    result = []
    for arg in args:
        if isinstance(arg, _BuiltinAlias) and getattr(arg, '__unpacked__', False) and arg.__origin__ is tuple:
            if not (arg.__args__ and arg.__args__[-1] is ...):
                result.extend(arg.__args__)
                continue
        elif isinstance(arg, _UnpackGenericAlias):
            inner = arg.__args__[0]
            origin = getattr(inner, '__origin__', None)
            if origin is tuple and not (inner.__args__ and inner.__args__[-1] is ...):
                result.extend(inner.__args__)
                continue
        result.append(arg)
    return result


class _SpecialGenericAlias(_BaseGenericAlias):
    """List, Dict, Iterable …: another name for a class, with `nparams` arguments."""

    __iter__ = None

    def __init__(self, origin, nparams, name, *, inst=False):
        super().__init__(origin, inst, name)
        object.__setattr__(self, '_nparams', nparams)
        object.__setattr__(self, '_path', origin)

    @property
    def __doc__(self):
        origin = self.__origin__
        if self._name in ('Callable', 'Tuple', 'Type'):
            return f'The type {origin.__qualname__}, with arguments.'
        return f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    @_cached
    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        message = 'Parameters to generic types must be types.'
        args = tuple(_type_check(arg, message) for arg in args)
        _check_count(self, len(args), self._nparams)
        return self.copy_with(args)

    def copy_with(self, args):
        return _GenericAlias(self._origin, args, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _CallableGenericAlias(_GenericAlias):
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expression(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expression(args[0])):
            args = list(args[:-1]), args[-1]
        return _rebuild, (Callable, args)


class _CallableType(_SpecialGenericAlias):
    def copy_with(self, args):
        return _CallableGenericAlias(self._origin, args, name=self._name, inst=self._inst)

    @_cached
    def _make(self, parameters):
        arguments, result = parameters
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if arguments is ...:
            return self.copy_with((..., result))
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        return self.copy_with((*map(_type_convert, arguments), result))

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        arguments, result = parameters
        if isinstance(arguments, list):
            arguments = tuple(arguments)
        return self._make((arguments, result))


class _TupleType(_SpecialGenericAlias):
    @_cached
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if len(parameters) >= 2 and parameters[-1] is ...:
            message = 'Tuple[t, ...]: t must be a type.'
            return self.copy_with((*(_type_check(p, message) for p in parameters[:-1]), ...))
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with(tuple(_type_check(p, message) for p in parameters))


class _UnionGenericAlias(_GenericAlias):
    __iter__ = None

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _BuiltinUnion)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is _NoneType:
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is _NoneType:
                return f'typing.Optional[{_type_repr(args[0])}]'
        return super().__repr__()

    def __instancecheck__(self, thing):
        return self.__subclasscheck__(type(thing))

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False


def _values_with_types(values):
    return {(value, type(value)) for value in values}


class _LiteralGenericAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_type_repr, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return _values_with_types(self.__args__) == _values_with_types(other.__args__)

    def __hash__(self):
        return hash(frozenset(_values_with_types(self.__args__)))


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, args):
        if isinstance(args[-1], (list, tuple)):
            return (*args[:-1], *args[-1])
        if isinstance(args[-1], _ConcatenateGenericAlias):
            args = (*args[:-1], *args[-1].__args__)
        return super().copy_with(args)


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return '*' + repr(self.__args__[0])

    def __getitem__(self, args):
        if isinstance(self.__args__[0], TypeVarTuple):
            return args
        return super().__getitem__(args)


class _AnnotatedAlias(_GenericAlias):
    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    """Annotated[T, x, …]: the type T with notes that only tools read."""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    @_cached
    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple) or len(parameters) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        if isinstance(parameters[0], _UnpackGenericAlias):
            raise TypeError('Annotated[...] should not be used with an unpacked type')
        origin = _type_check(parameters[0], 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
        return _AnnotatedAlias(origin, tuple(parameters[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


# ------------------------------------------------------------------------------------------------ Generic

def _is_variable(thing):
    return isinstance(thing, _Variable)


class Generic:
    """The base of classes with type parameters."""
    __slots__ = ()
    _is_protocol = False

    @_cached
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_convert(p) for p in params)
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            for p in params:
                if not (_is_variable(p) or isinstance(p, _UnpackGenericAlias)
                        and isinstance(p.__args__[0], TypeVarTuple)):
                    raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                                    'or parameter specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        else:
            parameters = getattr(cls, '__parameters__', ())
            if not any(isinstance(p, TypeVarTuple) for p in parameters):
                prepared = params
                for p in parameters:
                    if isinstance(p, ParamSpec):
                        prepared = p.__typing_prepare_subst__(cls, prepared)
                _check_count(cls, len(prepared), len(parameters))
                params = tuple(p.__typing_subst__(value) for p, value in zip(parameters, prepared))
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        tvars = []
        own = cls.__dict__.get('__orig_bases__')
        if own is not None:
            wrong = Generic in own
        else:
            wrong = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls).__name__ != '_TypedDictMeta'
        if wrong:
            raise TypeError('Cannot inherit from plain Generic')
        if own is not None:
            tvars = _collect_parameters(own)
            listed = None
            for base in own:
                if isinstance(base, _GenericAlias) and (base._origin is Generic or base._origin is Protocol):
                    if listed is not None:
                        raise TypeError('Cannot inherit from Generic[...] multiple types.')
                    listed = base.__parameters__
                    kind = base._origin.__name__
            if listed is not None:
                missing = [t for t in tvars if t not in listed]
                if missing:
                    raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                    f"{'Generic'}[{', '.join(map(str, listed))}]")
                tvars = listed
        cls.__parameters__ = tuple(tvars)


# ------------------------------------------------------------------------------------------------ Protocol

_NOT_MEMBERS = frozenset([
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol', '__callable_proto__',
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__final__'])


def _protocol_members(cls):
    """The names a class must have to follow the protocol."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        annotations = base.__dict__.get('__annotations__', ())
        for name in (*base.__dict__, *(annotations if isinstance(annotations, dict) else ())):
            if not name.startswith('_abc_') and name not in _NOT_MEMBERS:
                names.add(name)
    return names


def _only_methods(cls):
    return all(callable(getattr(cls, name, None)) for name in _protocol_members(cls))


def _no_protocol_instance(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in type(self).__mro__[1:]:                 # the __init__ that the protocol hid
        init = base.__dict__.get('__init__', _no_protocol_instance)
        if init is not _no_protocol_instance:
            break
    init(self, *args, **kwargs)


_no_protocol_instance.__name__ = '_no_init_or_replace_init'
_no_protocol_instance.__qualname__ = '_no_init_or_replace_init'

_RUNTIME_ONLY = 'Instance and class checks can only be used with @runtime_checkable protocols'


def _asked_by_abc():
    """Does the check come from abc itself, which looks through all subclasses of a class?"""
    try:
        frame = sys._getframe(2)
    except (AttributeError, ValueError):
        return True
    checks = 0
    while frame is not None and frame.f_globals.get('__name__') == 'abc':
        name = frame.f_code.co_name
        if name in ('__instancecheck__', 'register'):
            return True
        checks += name == '__subclasscheck__'
        frame = frame.f_back
    return checks > 1 or frame is None or frame.f_globals.get('__name__') in ('typing', 'functools')


def _protocol_hook(cls, other):
    """__subclasshook__ of a protocol: has `other` all its methods?"""
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    if not getattr(cls, '_is_runtime_protocol', False):
        if _asked_by_abc():
            return NotImplemented
        raise TypeError(_RUNTIME_ONLY)
    if not _only_methods(cls):
        if _asked_by_abc():
            return NotImplemented
        raise TypeError("Protocols with non-method members don't support issubclass()")
    if not isinstance(other, type):
        raise TypeError('issubclass() arg 1 must be a class')
    for name in _protocol_members(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            annotations = base.__dict__.get('__annotations__', ())
            if isinstance(annotations, dict) and name in annotations and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        protocol = getattr(cls, '_is_protocol', False)
        if protocol and not getattr(cls, '_is_runtime_protocol', False) and \
                _caller_module(1) not in ('abc', 'functools', None):
            raise TypeError(_RUNTIME_ONLY)
        if (not protocol or _only_methods(cls)) and issubclass(type(instance), cls):
            return True
        if protocol:
            for name in _protocol_members(cls):
                if not hasattr(instance, name):
                    break
                if callable(getattr(cls, name, None)) and getattr(instance, name) is None:
                    break
            else:
                return True
        return super().__instancecheck__(instance)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that only say which methods and attributes there must be."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base is object or base is Generic or getattr(base, '_is_protocol', False):
                continue
            if base.__module__ in ('collections.abc', 'contextlib') and isinstance(base, ABCMeta):
                continue
            raise TypeError('Protocols can only inherit from other protocols, got %r' % base)
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_protocol_instance


def runtime_checkable(cls):
    """Let isinstance() and issubclass() work with a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not cls._is_protocol:
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


# ------------------------------------------------------------------------------------------------ the names

Callable = _CallableType('collections.abc:Callable', 2, 'Callable')
Tuple = _TupleType(tuple, -1, 'Tuple')
Type = _SpecialGenericAlias(type, 1, 'Type')
List = _SpecialGenericAlias(list, 1, 'List')
Dict = _SpecialGenericAlias(dict, 2, 'Dict')
Set = _SpecialGenericAlias(set, 1, 'Set')
FrozenSet = _SpecialGenericAlias(frozenset, 1, 'FrozenSet')
DefaultDict = _SpecialGenericAlias('collections:defaultdict', 2, 'DefaultDict', inst=True)
OrderedDict = _SpecialGenericAlias('collections:OrderedDict', 2, 'OrderedDict', inst=True)
Counter = _SpecialGenericAlias('collections:Counter', 1, 'Counter', inst=True)
ChainMap = _SpecialGenericAlias('collections:ChainMap', 2, 'ChainMap', inst=True)
Deque = _SpecialGenericAlias('collections:deque', 1, 'Deque', inst=True)
Pattern = _SpecialGenericAlias('re:Pattern', 1, 'Pattern')
Match = _SpecialGenericAlias('re:Match', 1, 'Match')
ContextManager = _SpecialGenericAlias('contextlib:AbstractContextManager', 1, 'ContextManager')
AsyncContextManager = _SpecialGenericAlias('contextlib:AbstractAsyncContextManager', 1, 'AsyncContextManager')

Hashable = _SpecialGenericAlias('collections.abc:Hashable', 0, 'Hashable', inst=True)
Sized = _SpecialGenericAlias('collections.abc:Sized', 0, 'Sized', inst=True)
ByteString = _SpecialGenericAlias('collections.abc:ByteString', 0, 'ByteString', inst=True)
Awaitable = _SpecialGenericAlias('collections.abc:Awaitable', 1, 'Awaitable', inst=True)
Coroutine = _SpecialGenericAlias('collections.abc:Coroutine', 3, 'Coroutine', inst=True)
AsyncIterable = _SpecialGenericAlias('collections.abc:AsyncIterable', 1, 'AsyncIterable', inst=True)
AsyncIterator = _SpecialGenericAlias('collections.abc:AsyncIterator', 1, 'AsyncIterator', inst=True)
AsyncGenerator = _SpecialGenericAlias('collections.abc:AsyncGenerator', 2, 'AsyncGenerator', inst=True)
Generator = _SpecialGenericAlias('collections.abc:Generator', 3, 'Generator', inst=True)
Iterable = _SpecialGenericAlias('collections.abc:Iterable', 1, 'Iterable', inst=True)
Iterator = _SpecialGenericAlias('collections.abc:Iterator', 1, 'Iterator', inst=True)
Reversible = _SpecialGenericAlias('collections.abc:Reversible', 1, 'Reversible', inst=True)
Container = _SpecialGenericAlias('collections.abc:Container', 1, 'Container', inst=True)
Collection = _SpecialGenericAlias('collections.abc:Collection', 1, 'Collection', inst=True)
AbstractSet = _SpecialGenericAlias('collections.abc:Set', 1, 'AbstractSet', inst=True)
MutableSet = _SpecialGenericAlias('collections.abc:MutableSet', 1, 'MutableSet', inst=True)
Mapping = _SpecialGenericAlias('collections.abc:Mapping', 2, 'Mapping', inst=True)
MutableMapping = _SpecialGenericAlias('collections.abc:MutableMapping', 2, 'MutableMapping', inst=True)
Sequence = _SpecialGenericAlias('collections.abc:Sequence', 1, 'Sequence', inst=True)
MutableSequence = _SpecialGenericAlias('collections.abc:MutableSequence', 1, 'MutableSequence', inst=True)
MappingView = _SpecialGenericAlias('collections.abc:MappingView', 1, 'MappingView', inst=True)
KeysView = _SpecialGenericAlias('collections.abc:KeysView', 1, 'KeysView', inst=True)
ItemsView = _SpecialGenericAlias('collections.abc:ItemsView', 2, 'ItemsView', inst=True)
ValuesView = _SpecialGenericAlias('collections.abc:ValuesView', 1, 'ValuesView', inst=True)

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)


@runtime_checkable
class SupportsInt(Protocol):
    """Has __int__."""
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """Has __float__."""
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """Has __complex__."""
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """Has __bytes__."""
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """Has __index__."""
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """Has __abs__."""
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """Has __round__."""
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


class IO(Generic[AnyStr]):
    """A stream."""
    __slots__ = ()


class TextIO(IO[str]):
    """A stream of text."""
    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A stream of bytes."""
    __slots__ = ()


# ------------------------------------------------------------------------------------------------ functions

def cast(typ, val):
    """`val`, unchanged."""
    return val


def assert_type(val, typ, /):
    """`val`, unchanged."""
    return val


def reveal_type(obj, /):
    """`obj`, unchanged; its type goes to standard error."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    """For a place that can't be reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def final(f):
    """Marks a class or method that nobody should extend."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    """Say that annotations are no type hints."""
    if isinstance(arg, type):
        for name in dir(arg):
            member = getattr(arg, name)
            if getattr(member, '__qualname__', None) != f"{arg.__qualname__}.{getattr(member, '__name__', name)}" or \
                    getattr(member, '__module__', None) != arg.__module__:
                continue
            if isinstance(member, _Function):
                member.__no_type_check__ = True
            elif hasattr(member, '__func__'):
                member.__func__.__no_type_check__ = True
            elif isinstance(member, type):
                no_type_check(member)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """no_type_check for whatever `decorator` returns."""
    from functools import wraps

    @wraps(decorator)
    def wrapped_decorator(*args, **kwargs):
        return no_type_check(decorator(*args, **kwargs))

    return wrapped_decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.')


def overload(func):
    """One of several signatures of the function that follows."""
    plain = getattr(func, '__func__', func)
    try:
        place = (plain.__module__, plain.__qualname__)
        _overloads.setdefault(place, {})[plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """All signatures that were declared for `func`."""
    func = getattr(func, '__func__', func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    """Forget all signatures."""
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    """Marks what makes classes like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


def get_origin(tp):
    """List[int] -> list, Union[int, str] -> Union, int -> None."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _BuiltinAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _BuiltinUnion):
        return _BuiltinUnion
    return None


def get_args(tp):
    """Dict[str, int] -> (str, int), int -> ()."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, _BuiltinAlias)):
        args = tp.__args__
        if getattr(tp.__origin__, '__name__', '') == 'Callable' and not (
                len(args) == 2 and _is_param_expression(args[0])) and \
                tp.__origin__.__module__ == 'collections.abc':
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _BuiltinUnion):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Is it a class made by TypedDict?"""
    return isinstance(tp, _TypedDictMeta)


def _stripped(hint):
    """`hint` without Annotated, Required and NotRequired."""
    if isinstance(hint, _AnnotatedAlias):
        return _stripped(hint.__origin__)
    if hasattr(hint, '__origin__') and hint.__origin__ in (Required, NotRequired):
        return _stripped(hint.__args__[0])
    if isinstance(hint, (_GenericAlias, _BuiltinAlias, _BuiltinUnion)):
        args = tuple(map(_stripped, hint.__args__))
        if args == hint.__args__:
            return hint
        if isinstance(hint, _BuiltinAlias):
            return hint.__origin__[args]
        if isinstance(hint, _BuiltinUnion):
            result = args[0]
            for arg in args[1:]:
                result = result | arg
            return result
        return hint.copy_with(args)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, with strings evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            if globalns is None:
                base_globals = getattr(sys.modules.get(base.__module__, None), '__dict__', {})
            else:
                base_globals = globalns
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                base_globals, base_locals = base_locals, base_globals      # module names win over attributes
            annotations = base.__dict__.get('__annotations__', {})
            if not isinstance(annotations, dict):
                annotations = {}
            for name, value in annotations.items():
                if value is None:
                    value = _NoneType
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _evaluate(value, base_globals, base_locals)
    else:
        if globalns is None:
            if isinstance(obj, type(sys)):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, '__wrapped__'):
                    inner = inner.__wrapped__
                globalns = getattr(inner, '__globals__', {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, (_Function, type(len), type(sys), type(str.join), type(object.__str__),
                                type(object().__str__))) or hasattr(obj, '__func__'):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        for name, value in annotations.items():
            if value is None:
                value = _NoneType
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=not isinstance(obj, type(sys)))
            hints[name] = _evaluate(value, globalns, localns)
    if include_extras:
        return hints
    return {name: _stripped(value) for name, value in hints.items()}


# ------------------------------------------------------------------------------------------------ NewType and classes

class NewType(_Immutable):
    """UserId = NewType('UserId', int): calling it returns the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        module = _caller_module(1)
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __mro_entries__(self, bases):
        parent = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{name} = NewType({name!r}, {parent})`')
        return (Dummy,)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


_NAMEDTUPLE_OWN = frozenset(['__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                             '_field_types', '_make', '_replace', '_asdict', '_source'])


def _make_namedtuple(name, types, module, defaults=()):
    from collections import namedtuple
    types = {n: _type_check(t, f'field {n} annotation must be a type') for n, t in types}
    result = namedtuple(name, types, defaults=defaults, module=module)
    result.__annotations__ = result.__new__.__annotations__ = types
    return result


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        if bases.count(tuple) > 1:
            raise TypeError('Multiple inheritance with NamedTuple is not supported')
        types = ns.get('__annotations__', {})
        with_default = []
        for field in types:
            if field in ns:
                with_default.append(field)
            elif with_default:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field"
                                f"{'s' if len(with_default) > 1 else ''} {', '.join(with_default)}")
        result = _make_namedtuple(typename, types.items(), ns['__module__'], [ns[field] for field in with_default])
        if Generic in bases:
            result.__bases__ = bases
            result.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key in ns:
            if key in _NAMEDTUPLE_OWN:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__module__', '__name__', '__annotations__', '__qualname__', '__classcell__') and \
                    key not in result._fields:
                setattr(result, key, ns[key])
            if key == '__qualname__':
                result.__qualname__ = ns[key]
        if Generic in bases:
            result.__init_subclass__()
        return result


def NamedTuple(typename, fields=None, /, **kwargs):
    """A named tuple with types; as a base class or called."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _make_namedtuple(typename, fields, _caller_module(1))


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        module = made.__module__
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _type_check(t, message, module=module, allow_special_forms=True)
               for n, t in ns.get('__annotations__', {}).items()}
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            needed = base.__dict__.get('__required_keys__', set())
            others = base.__dict__.get('__optional_keys__', set())
            required = required - others | needed
            optional = optional - needed | others
        annotations.update(own)
        for key, hint in own.items():
            origin = get_origin(hint)
            if origin is Annotated and hint.__args__:
                hint = hint.__args__[0]
                origin = get_origin(hint)
            needed = origin is Required or origin is not NotRequired and total
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict with known keys; as a base class or called."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    if kwargs:
        import warnings
        warnings.warn('The kwargs-based syntax for TypedDict definitions is deprecated in Python 3.11, will be removed '
                      'in Python 3.13, and may not be understood by third-party type checkers.',
                      DeprecationWarning)
    ns = {'__annotations__': dict(fields)}
    module = _caller_module(1)
    if module is not None:
        ns['__module__'] = module
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)

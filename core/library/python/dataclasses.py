"""Classes that are mostly data: their methods are written from the annotations of the class."""

from _recursive_repr import recursive_repr
from keyword import iskeyword
from sys import modules as _modules

from _coroscope import exec_function

__all__ = ['Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'asdict', 'astuple', 'dataclass', 'field', 'fields',
           'is_dataclass', 'make_dataclass', 'replace']

_GenericAlias = type(list[int])
_MappingProxyType = type(type.__dict__)
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _HAS_DEFAULT_FACTORY_CLASS:
    """The default in the signature of a field that has a factory."""

    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FIELD_BASE:
    """What an annotation turned out to be."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_EMPTY_METADATA = _MappingProxyType({})


def _type_text(annotation):
    """A type as InitVar prints it."""
    if isinstance(annotation, type) and not isinstance(annotation, _GenericAlias):
        return annotation.__name__
    return repr(annotation)


class InitVar:
    """An annotation for what __init__ takes and hands on to __post_init__, but does not keep."""
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        return f'dataclasses.InitVar[{_type_text(self.type)}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known about one field; made by field(), not by a program."""
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else _MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        shown = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only')
        parts = [f'{name}={getattr(self, name)!r}' for name in shown]
        return f'Field({",".join(parts)},_field_type={self._field_type})'

    def __set_name__(self, owner, name):
        set_name = getattr(type(self.default), '__set_name__', None)
        if set_name:
            set_name(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Says more about a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    """The arguments of the decorator."""
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return f'_DataclassParams({",".join([f"{name}={getattr(self, name)!r}" for name in self.__slots__])})'


# ----------------------------------------------------------------------------------- what an annotation says

def _leading_word(text):
    """The name that `text` begins with."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[:end]


def _names(annotation, owner, module_name, is_it):
    """Does the text of an annotation begin with a name, or `module.name`, that stands for what is asked for in the module of
    the class `owner`?"""
    scope = _globals_of(owner)
    first, dot, rest = annotation.partition('.')
    if dot and first.strip() == _leading_word(first):
        module = scope.get(first.strip())
        return module is not None and module is _modules.get(module_name) and is_it(
            getattr(module, _leading_word(rest), None))
    return is_it(scope.get(_leading_word(annotation)))


def _globals_of(cls):
    """The names of the module that the class belongs to."""
    return getattr(_modules.get(cls.__module__), '__dict__', {})


def _is_classvar(annotation, owner):
    typing = _modules.get('typing')
    if typing is None:
        return False

    def is_it(value):
        return value is typing.ClassVar or (type(value) is typing._GenericAlias and value.__origin__ is typing.ClassVar)

    return is_it(annotation) or (isinstance(annotation, str) and _names(annotation, owner, 'typing', is_it))


def _is_initvar(annotation, owner):
    def is_it(value):
        return value is InitVar or type(value) is InitVar

    return is_it(annotation) or (isinstance(annotation, str) and _names(annotation, owner, 'dataclasses', is_it))


def _is_kw_only(annotation, owner):
    def is_it(value):
        return value is KW_ONLY

    return is_it(annotation) or (isinstance(annotation, str) and _names(annotation, owner, 'dataclasses', is_it))


def _get_field(cls, name, annotation, kw_only):
    """The Field for one annotation of the class, checked."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        result = default
    else:
        if isinstance(default, _MemberDescriptorType):
            default = MISSING  # the slot of the field itself
        result = field(default=default)
    result.name = name
    result.type = annotation
    result._field_type = _FIELD
    if _is_classvar(annotation, cls):
        result._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        result._field_type = _FIELD_INITVAR

    if result._field_type is not _FIELD and result.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if result._field_type is _FIELD_CLASSVAR:
        if result.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif result.kw_only is MISSING:
        result.kw_only = kw_only
    if result._field_type is _FIELD and result.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(result.default)} for field {name} is not allowed: use default_factory')
    return result


_MemberDescriptorType = type(Field.name)


def _collect_own_fields(cls, kw_only):
    """The fields that the annotations of this class itself describe."""
    own = []
    seen_marker = False
    annotations = cls.__dict__.get('__annotations__', {})
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if seen_marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_marker = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return own


# --------------------------------------------------------------------------------------- writing the methods

def _write(cls, name, parameters, body, names):
    """Compiles a method of the class, in the module of the class and with `names` around it. The text is laid out so that the
    first statement of the method stands on line 3."""
    source = (f'def create({", ".join(names)}):\n def {name}({", ".join(parameters)}):\n'
              + ''.join([f'  {line}\n' for line in body]) + f' return {name}\n')
    function = exec_function(source, _globals_of(cls), 'create', '<string>')(**names)
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    return function


def _write_init(cls, all_fields, positional, keyword_only, frozen, slots):
    seen_default = False
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')

    self_name = '__dataclass_self__' if any(f.name == 'self' for f in all_fields) else 'self'
    names = {'_HAS_DEFAULT_FACTORY': _HAS_DEFAULT_FACTORY, '_set_attribute': object.__setattr__}

    def parameter(f):
        if f.default is not MISSING:
            return f'{f.name}=_dflt_{f.name}'
        return f.name if f.default_factory is MISSING else f'{f.name}=_HAS_DEFAULT_FACTORY'

    body = []
    for f in all_fields:
        if f.default_factory is not MISSING:
            names[f'_dflt_{f.name}'] = f.default_factory
            value = f'_dflt_{f.name}()'
            if f.init:
                value += f' if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}'
        else:
            if f.default is not MISSING:
                names[f'_dflt_{f.name}'] = f.default
            if f.init:
                value = f.name
            elif slots and f.default is not MISSING:
                value = f'_dflt_{f.name}'
            else:
                continue  # the class attribute serves
        if f._field_type is _FIELD:
            body.append(f'_set_attribute({self_name}, {f.name!r}, {value})' if frozen else f'{self_name}.{f.name} = {value}')
    if hasattr(cls, '__post_init__'):
        handed_on = ', '.join([f.name for f in all_fields if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.__post_init__({handed_on})')

    parameters = [self_name, *map(parameter, positional)]
    if keyword_only:
        parameters += ['*', *map(parameter, keyword_only)]
    function = _write(cls, '__init__', parameters, body or ['pass'], names)
    function.__annotations__ = {f.name: f.type for f in (*positional, *keyword_only)}
    function.__annotations__['return'] = None
    return function


def _tuple_text(name, chosen):
    return '(' + ''.join([f'{name}.{f.name},' for f in chosen]) + ')'


def _write_repr(cls, chosen):
    text = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in chosen])
    made = _write(cls, '__repr__', ['self'], [f'return f"{{self.__class__.__qualname__}}({text})"'], {})
    guarded = recursive_repr()(made)
    guarded.__wrapped__ = made
    return guarded


def _write_comparison(cls, name, operator, chosen):
    return _write(cls, name, ['self', 'other'], [
        'if other.__class__ is self.__class__:',
        f' return {_tuple_text("self", chosen)} {operator} {_tuple_text("other", chosen)}',
        'return NotImplemented'], {})


def _write_hash(cls, chosen):
    return _write(cls, '__hash__', ['self'], [f'return hash({_tuple_text("self", chosen)})'], {})


def _write_frozen(cls, all_fields):
    names = tuple([f.name for f in all_fields])
    known = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    test = f'if type(self) is cls or name in {names!r}:' if names else 'if type(self) is cls:'
    yield _write(cls, '__setattr__', ['self', 'name', 'value'], [
        test, ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
        'super(cls, self).__setattr__(name, value)'], dict(known))
    yield _write(cls, '__delattr__', ['self', 'name'], [
        test, ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
        'super(cls, self).__delattr__(name)'], dict(known))


def _set_new(cls, name, value):
    """Sets an attribute of the class unless the class has defined it; tells whether it had."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


# ----------------------------------------------------------------------------------------------- the decorator

def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Adds methods to a class whose annotations say what its fields are."""

    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_by_name = {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))

    frozen_bases = set()
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            all_by_name.update(base_fields)
            frozen_bases.add(bool(getattr(base, _PARAMS).frozen))

    for f in _collect_own_fields(cls, kw_only):
        all_by_name[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)

    if True in frozen_bases and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if frozen and False in frozen_bases and True not in frozen_bases:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')

    setattr(cls, _FIELDS, all_by_name)
    given_hash = cls.__dict__.get('__hash__', MISSING)
    has_own_hash = given_hash is not MISSING and not (given_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    in_init = [f for f in all_by_name.values() if f._field_type is not _FIELD_CLASSVAR]
    positional = [f for f in in_init if f.init and not f.kw_only]
    keyword_only = [f for f in in_init if f.init and f.kw_only]
    stored = [f for f in in_init if f._field_type is _FIELD]
    compared = [f for f in stored if f.compare]
    if init:
        _set_new(cls, '__init__', _write_init(cls, in_init, positional, keyword_only, frozen, slots))
    if repr:
        _set_new(cls, '__repr__', _write_repr(cls, [f for f in stored if f.repr]))
    if eq:
        _set_new(cls, '__eq__', _write_comparison(cls, '__eq__', '==', compared))
    if order:
        for name, operator in ('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>='):
            if _set_new(cls, name, _write_comparison(cls, name, operator, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
    if frozen:
        for method in _write_frozen(cls, stored):
            if _set_new(cls, method.__name__, method):
                raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}')

    if unsafe_hash and has_own_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not has_own_hash):
        cls.__hash__ = _write_hash(cls, [f for f in stored if (f.compare if f.hash is None else f.hash)])
    elif eq and not frozen and not has_own_hash:
        cls.__hash__ = None

    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(cls, init, positional, keyword_only)
    if match_args:
        _set_new(cls, '__match_args__', tuple([f.name for f in positional]))
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    if hasattr(cls, '__abstractmethods__'):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _signature_text(cls, init, positional, keyword_only):
    """The signature for the documentation: that of the new __init__, or else what `inspect` finds."""
    if not init or type(cls).__call__ is not type.__call__ or cls.__new__ is not object.__new__ or (
            cls.__dict__['__init__'].__qualname__ != f'{cls.__qualname__}.__init__'
            or cls.__dict__['__init__'].__code__.co_filename != '<string>'):
        try:
            from inspect import signature
            return str(signature(cls)).replace(' -> None', '')
        except (ImportError, TypeError, ValueError):
            return ''

    def annotation_text(annotation):
        if getattr(annotation, '__module__', None) == 'typing':
            return repr(annotation).replace('typing.', '')
        if isinstance(annotation, type) and not isinstance(annotation, _GenericAlias):
            module = annotation.__module__
            return annotation.__qualname__ if module == 'builtins' else f'{module}.{annotation.__qualname__}'
        return repr(annotation)

    def parameter_text(f):
        text = f'{f.name}: {annotation_text(f.type)}'
        if f.default_factory is not MISSING:
            return text + ' = <factory>'
        return text if f.default is MISSING else f'{text} = {f.default!r}'

    parts = [parameter_text(f) for f in positional]
    if keyword_only:
        parts += ['*', *map(parameter_text, keyword_only)]
    return f'({", ".join(parts)})'.replace(' -> None', '')


# ------------------------------------------------------------------------------------------------------- slots

def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return ()
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, '__next__'):
        raise TypeError(f'Slots of {cls.__name__!r} cannot be determined')
    return slots


def _add_slots(cls, frozen, weakref_slot):
    """A new class like `cls` with __slots__: slots cannot be added to a class that exists."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields(cls)]
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    wanted = names + ['__weakref__'] if weakref_slot else names
    namespace['__slots__'] = tuple([name for name in wanted if name not in inherited])
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in namespace:
            cls.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            cls.__setstate__ = _dataclass_setstate
    return cls


# --------------------------------------------------------------------------------------------------- functions

def fields(class_or_instance):
    """The fields of a dataclass, or of an instance of one, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """True for a dataclass and for an instance of one."""
    return hasattr(obj if isinstance(obj, type) and not isinstance(obj, _GenericAlias) else type(obj), _FIELDS)


def _convert(obj, of_dataclass):
    """A copy of `obj` in which `of_dataclass` has converted each dataclass instance, at any depth."""
    if _is_dataclass_instance(obj):
        return of_dataclass([(f.name, _convert(getattr(obj, f.name), of_dataclass)) for f in fields(obj)])
    kind = type(obj)
    if isinstance(obj, (list, tuple)):
        items = [_convert(value, of_dataclass) for value in obj]
        return kind(*items) if isinstance(obj, tuple) and hasattr(obj, '_fields') else kind(items)
    if isinstance(obj, dict):
        return kind([(_convert(key, of_dataclass), _convert(value, of_dataclass)) for key, value in obj.items()])
    if obj is None or kind in (int, str, float, bool):
        return obj
    from copy import deepcopy
    return deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dictionary from name to value, with dataclasses, lists, tuples and dictionaries inside converted too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields as a tuple, with dataclasses, lists, tuples and dictionaries inside converted too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Makes a new dataclass from names, or pairs of name and type, or triples of name, type and field()."""
    from types import new_class

    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    body['__annotations__'] = annotations
    cls = new_class(cls_name, bases, {}, lambda scope: scope.update(body))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new object of the same type, with other values for some fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)

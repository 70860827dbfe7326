"""Enumerations: classes with a fixed set of named instances."""

from _dynamic_attribute import DynamicClassAttribute

__all__ = ['CONFORM', 'CONTINUOUS', 'EJECT', 'Enum', 'EnumCheck', 'EnumMeta', 'EnumType', 'Flag', 'FlagBoundary', 'IntEnum',
           'IntFlag', 'KEEP', 'NAMED_FLAGS', 'ReprEnum', 'STRICT', 'StrEnum', 'UNIQUE', 'auto', 'global_enum',
           'global_enum_repr', 'global_flag_repr', 'global_str', 'member', 'nonmember', 'pickle_by_enum_name',
           'pickle_by_global_name', 'property', 'unique', 'verify']

Enum = Flag = ReprEnum = EJECT = KEEP = None  # the metaclass asks for them before they are there
_builtin_property = property
_MappingProxyType = type(type.__dict__)


# ------------------------------------------------------------------------------- what stands in a class body

class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of what would not become one."""

    def __init__(self, value):
        self.value = value


_auto_null = object()


class auto:
    """A value that _generate_next_value_ finds."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(DynamicClassAttribute):
    """A property of members whose name may be that of a member too."""
    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None
        if self.fget is not None:
            return self.fget(instance)
        if self.member is not None:
            return self.member
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'{self._owner!r} cannot set attribute {self.name!r}')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'{self._owner!r} cannot delete attribute {self.name!r}')
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__
        self._owner = ownerclass


def _is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(class_name, name):
    pattern = f'_{class_name}__'
    return (len(name) > len(pattern) and name.startswith(pattern) and name[len(pattern)] != '_'
            and (name[-1] != '_' or name[-2] != '_'))


def _is_inner_class(class_name, value):
    """Was this class made in the body of the enumeration?"""
    if not isinstance(value, type):
        return False
    qualname = value.__qualname__
    return qualname == f'{class_name}.{value.__name__}' or qualname.endswith(f'.{class_name}.{value.__name__}')


_SUNDER_NAMES = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                 '_iter_member_by_value_', '_iter_member_by_def_')


def _as_names(text):
    """Names given as a string or as a list."""
    return text.replace(',', ' ').split() if isinstance(text, str) else list(text)


class _EnumDict(dict):
    """The namespace of a class body that knows which of its names are members."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in _SUNDER_NAMES:
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = _as_names(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        else:
            value = self._new_value(key, value)
        super().__setitem__(key, value)

    def _new_value(self, key, value):
        """Notes a member and works out its value."""
        if self._cls_name is not None and _is_inner_class(self._cls_name, value):
            _warn('In 3.13 classes created inside an enum will not become a member.  '
                  'Use the `member` decorator to keep the current behavior.', 2)
        if key in self:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        if isinstance(value, member):
            value = value.value
        self._member_names[key] = None
        if isinstance(value, auto):
            value = self._auto_value(key, value)
        elif type(value) is tuple and any(isinstance(item, auto) for item in value):
            value = tuple([self._auto_value(key, item) if isinstance(item, auto) else item for item in value])
        else:
            self._last_values.append(value)
        return value

    def _auto_value(self, key, marker):
        if marker.value is _auto_null:
            count = len(self._member_names) - 1
            marker.value = self._generate_next_value(key, 1, count, self._last_values[:])
            self._auto_called = True
        self._last_values.append(marker.value)
        return marker.value

    def update(self, members, **more_members):
        """Sets every pair of a mapping or of an iterable."""
        for key, value in members.items() if hasattr(members, 'keys') else members:
            self[key] = value
        for key, value in more_members.items():
            self[key] = value


def _warn(text, level):
    """A DeprecationWarning at the place `level` calls above the caller."""
    from warnings import warn
    warn(text, DeprecationWarning, stacklevel=level + 2)


class _Members:
    """Stands in the namespace of a class that is being made, and makes its members as soon as the class is there: before
    __init_subclass__ runs."""

    def __init__(self, values):
        self.values = values

    def __set_name__(self, enum_class, name):
        delattr(enum_class, name)
        for member_name, value in self.values:
            _add_member(enum_class, member_name, value)


_MEMBERS_KEY = '_members_to_be_'


def _add_member(enum_class, name, value):
    """Makes one member, or finds the one that it is another name for."""
    args = value if isinstance(value, tuple) else (value,)
    member_type = enum_class._member_type_
    if member_type is tuple:
        args = (args,)
    new_member = enum_class._new_member_(enum_class, *args) if enum_class._use_args_ else enum_class._new_member_(enum_class)
    if not hasattr(new_member, '_value_'):
        if member_type is object:
            new_member._value_ = value
        else:
            try:
                new_member._value_ = member_type(*args)
            except Exception as exc:
                raise TypeError('_value_ not set in __new__, unable to create it') from exc
    value = new_member._value_
    new_member._name_ = name
    new_member.__objclass__ = enum_class
    new_member.__init__(*args)
    new_member._sort_order_ = len(enum_class._member_names_)

    existing = None
    try:
        existing = enum_class._value2member_map_.get(value)
    except TypeError:
        pass
    if existing is None:
        for candidate in enum_class._member_map_.values():
            if candidate._value_ == value:
                existing = candidate
                break
    if existing is not None:
        new_member = existing
    elif Flag is None or not issubclass(enum_class, Flag) or (isinstance(value, int) and _is_single_bit(value)):
        enum_class._member_names_.append(name)
    if Flag is not None and existing is None and issubclass(enum_class, Flag):
        if isinstance(value, int):
            enum_class._flag_mask_ |= value
            if _is_single_bit(value):
                enum_class._singles_mask_ |= value
        enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1

    _set_member(enum_class, name, new_member)
    enum_class._member_map_[name] = new_member
    try:
        enum_class._value2member_map_.setdefault(value, new_member)
    except TypeError:
        enum_class._unhashable_values_.append(value)


def _set_member(enum_class, name, new_member):
    """Makes the member an attribute of the class; through a property if a base has a descriptor of that name."""
    descriptor = None
    needs_redirect = False
    for base in enum_class.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is None:
            continue
        if isinstance(found, (property, DynamicClassAttribute)):
            descriptor = found
            break
        if _is_descriptor(found):
            descriptor = descriptor or found
            needs_redirect = True
    if descriptor is None:
        type.__setattr__(enum_class, name, new_member)
        return
    redirect = property(_fget_of(descriptor) if not needs_redirect else None, getattr(descriptor, 'fset', None),
                        getattr(descriptor, 'fdel', None), getattr(descriptor, '__doc__', None) or '')
    redirect.member = new_member
    redirect.__set_name__(enum_class, name)
    type.__setattr__(enum_class, name, redirect)


def _fget_of(descriptor):
    return getattr(descriptor, 'fget', None)


# ----------------------------------------------------------------------------------------------- the metaclass

_OPERATORS = ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__')


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        for name in classdict.pop('_ignore_', ()):
            classdict.pop(name, None)
        member_names = classdict._member_names
        invalid = {name for name in member_names if name in ('mro', '')}
        if invalid:
            raise ValueError(f'invalid enum member name(s) {",".join([repr(name) for name in invalid])}')
        order = classdict.pop('_order_', None)
        values = [(name, classdict.pop(name)) for name in member_names if name in classdict]
        generate = classdict.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            dict.__setitem__(classdict, '_generate_next_value_', staticmethod(generate))

        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        namespace = dict(classdict)
        namespace.update(_new_member_=new, _use_args_=use_args, _member_names_=[], _member_map_={}, _value2member_map_={},
                         _unhashable_values_=[], _member_type_=member_type, _value_repr_=metacls._find_data_repr_(cls, bases))
        if first_enum is not None and not save_new and '__new__' in namespace:
            save_new = True
        is_flag = Flag is not None and any(issubclass(base, Flag) for base in bases if isinstance(base, EnumType))
        if is_flag or cls == 'Flag':
            namespace.update(_boundary_=boundary or getattr(first_enum, '_boundary_', None), _flag_mask_=0, _singles_mask_=0,
                             _all_bits_=0, _inverted_=None)
        namespace[_MEMBERS_KEY] = _Members(values)
        enum_class = _unwrapped_new(super().__new__, metacls, cls, bases, namespace, kwds)

        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in classdict and first_enum is not None:
                # the methods of a data type must not win over those of the enumeration
                found = getattr(enum_class, name, None)
                if found in (getattr(member_type, name, None), getattr(object, name, None)):
                    ours = getattr(first_enum, name, None)
                    if ours is not None:
                        type.__setattr__(enum_class, name, ours)
        if ReprEnum is not None and ReprEnum in bases:
            if '__format__' not in classdict:
                type.__setattr__(enum_class, '__format__', member_type.__format__)
            if '__str__' not in classdict:
                method = member_type.__str__
                type.__setattr__(enum_class, '__str__', member_type.__repr__ if method is object.__str__ else method)
        if is_flag:
            for name in _OPERATORS:
                if name not in classdict:
                    type.__setattr__(enum_class, name, getattr(Flag, name))
        if Enum is not None:
            if save_new:
                type.__setattr__(enum_class, '__new_member__', new)
            type.__setattr__(enum_class, '__new__', Enum.__new__)
        if is_flag:
            by_definition = [enum_class._member_map_[name]._value_ for name in enum_class._member_names_]
            if by_definition != sorted(by_definition):
                type.__setattr__(enum_class, '_iter_member_', enum_class._iter_member_by_def_)
        if order is not None:
            _check_order(enum_class, _as_names(order), is_flag)
        return enum_class

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Color(3) looks a member up; Color('Name', 'a b') makes a new enumeration."""
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        """True if `member` is a member of this enumeration; not for values."""
        if not isinstance(member, Enum):
            _warn('in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                  'False depending on whether the value is a member or the value of a member', 1)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        raise AttributeError(name) from None

    def __dir__(cls):
        interesting = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                       '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            interesting.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            interesting.add('__init_subclass__')
        if cls._member_type_ is object:
            return sorted(interesting)
        return sorted(set(dir(cls._member_type_)) | interesting)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        """All names, other names for a member too, with their members."""
        return _MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Makes an enumeration from names, pairs or a dictionary."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            plain, names, last_values = names, [], []
            for count, name in enumerate(plain):
                value = cls._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        namespace['__module__'] = '__main__' if module is None else module  # a program is one file
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the data of the members, and the enumeration that is extended."""
        if not bases:
            return object, None
        mcls._check_for_existing_members_(class_name, bases)
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        """The __repr__ for values: that of the data type."""
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = {}
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types[base._member_type_] = None
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    data_types[candidate or base] = None
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {set(data_types)!r}')
        return next(iter(data_types), None)

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The function that makes members, whether to keep it, and whether it takes the value as arguments."""
        new = classdict.get('__new__')
        if new is not None:
            return new, first_enum is not None, True
        plain = (None, object.__new__) if Enum is None else (None, object.__new__, Enum.__new__)
        for attribute in ('__new_member__', '__new__'):
            for owner in (member_type, first_enum):
                found = getattr(owner, attribute, None) if owner is not None else None
                if found not in plain:
                    return found, False, first_enum is not None
        return object.__new__, False, False

    def _add_alias_(cls, name, target):
        _set_member(cls, name, target)
        cls._member_map_[name] = target


EnumMeta = EnumType


def _unwrapped_new(make, metacls, cls, bases, namespace, kwds):
    """Makes the class; an exception from making a member comes as it is, not as the RuntimeError about __set_name__."""
    try:
        return make(metacls, cls, bases, namespace, **kwds)
    except RuntimeError as error:
        exc = error.__cause__ or error
    raise exc


def _check_order(enum_class, wanted, is_flag):
    """_order_ in a class body must be the order of the members."""
    members = enum_class._member_map_
    if is_flag:
        wanted = [name for name in wanted if name not in members or (
            members[name]._name_ == name and _is_single_bit(members[name]._value_))]
    else:
        wanted = [name for name in wanted if name not in members or members[name]._name_ == name]
    if wanted != enum_class._member_names_:
        raise TypeError(f'member order does not match _order_:\n  {enum_class._member_names_!r}\n  {wanted!r}')


# ------------------------------------------------------------------------------------------- the base classes

class Enum(metaclass=EnumType):
    """A set of names, each with a value: inherit from this."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for candidate in cls._member_map_.values():
                if candidate._value_ == value:
                    return candidate
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        error = None
        result = None
        try:
            result = cls._missing_(value)
        except Exception as exc:
            error = exc
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if result is None and error is None:
                raise invalid
            if error is None:
                error = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        """The value for auto(): one more than the highest so far."""
        if not last_values:
            return start
        try:
            last_value = sorted(last_values).pop()
        except TypeError:
            _warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support '
                  'adding +1\nand the value returned will be the largest value in the enum incremented by 1',
                  4)
            for value in reversed(last_values):
                try:
                    return value + 1
                except TypeError:
                    pass
            return start
        try:
            return last_value + 1
        except TypeError:
            _warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support '
                  'adding +1\nand the value returned will be the largest value in the enum incremented by 1',
                  4)
            for value in reversed(last_values):
                try:
                    return value + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        """Called with a value that no member has; may give a member."""
        return None

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {value_repr(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        if self.__class__._member_type_ is object:
            interesting = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        else:
            interesting = set(object.__dir__(self))
        for name in getattr(self, '__dict__', ()):
            if name[0] != '_' and name not in self._member_map_:
                interesting.add(name)
        for cls in self.__class__.mro():
            for name, found in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(found, property):
                    if found.fget is not None or name not in self._member_map_:
                        interesting.add(name)
                    else:
                        interesting.discard(name)
                elif name not in self._member_map_:
                    interesting.add(name)
        return sorted(interesting)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """An Enum whose members have only the repr() of members; str() is that of the data type."""


class IntEnum(int, ReprEnum):
    """An Enum whose members are integers."""


class StrEnum(str, ReprEnum):
    """An Enum whose members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f'errors must be a string, not {values[2]!r}')
        value = str(*values)
        result = str.__new__(cls, value)
        result._value_ = value
        return result

    def _generate_next_value_(name, start, count, last_values):
        """The value for auto(): the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What happens to values with bits that no member has."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


# -------------------------------------------------------------------------------------------------------- flags

def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _bits(value):
    """The single bits of a value, the lowest first."""
    if value < 0:
        raise ValueError(f'{value} is not a positive integer')
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def _binary(value, bits):
    """A value as STRICT shows it: sign, space, at least `bits` digits."""
    if value >= 0:
        sign, digits = '0b0', format(value, 'b')
    else:
        sign, digits = '0b1', format(~value ^ (2 ** value.bit_length() - 1), 'b')
        if len(digits) < value.bit_length():
            digits = digits.rjust(value.bit_length(), '0')
    return f"{sign} {digits.rjust(bits, sign[-1])}"


class Flag(Enum, boundary=STRICT):
    """An Enum whose members are bits that can be combined."""

    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        """The value for auto(): the next power of two."""
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            return 2 ** last_value.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last_value!r}') from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda found: found._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Makes a member for a combination of bits."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        flag_mask, singles_mask, all_bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {_binary(value, bits)}\n'
                                 f'  allowed {_binary(flag_mask, bits)}')
            if cls._boundary_ is CONFORM:
                value &= flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError(f'{cls!r} unknown flag boundary {cls._boundary_!r}')
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown = value & ~flag_mask
        aliases = value & ~singles_mask
        member_value = value & singles_mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{cls._boundary_}]')

        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        if member_value or aliases:
            parts, combined = [], 0
            for found in cls._iter_member_(member_value):
                parts.append(found)
                combined |= found._value_
            if aliases:
                value = member_value | aliases
                for name, found in cls._member_map_.items():
                    if found not in parts and found._value_ and found._value_ & value == found._value_:
                        parts.append(found)
                        combined |= found._value_
            unknown = value ^ combined
            made._name_ = '|'.join([found._name_ for found in parts])
            if not combined:
                made._name_ = None
            elif unknown and cls._boundary_ is STRICT:
                raise ValueError(f'{cls!r}: no members with value {unknown!r}')
            elif unknown:
                made._name_ += f'|{cls._numeric_repr_(unknown)}'
        else:
            made._name_ = None
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        """True if all bits of `other` are set in this one."""
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {value_repr(self._value_)}>'
        return f'<{self.__class__.__name__}.{self._name_}: {value_repr(self._value_)}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        """The bits of the other operand; None if the two do not go together."""
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        other_value = self._other_value(other)
        return NotImplemented if other_value is None else self.__class__(self._value_ | other_value)

    def __and__(self, other):
        other_value = self._other_value(other)
        return NotImplemented if other_value is None else self.__class__(self._value_ & other_value)

    def __xor__(self, other):
        other_value = self._other_value(other)
        return NotImplemented if other_value is None else self.__class__(self._value_ ^ other_value)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ is EJECT or self._boundary_ is KEEP:
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A Flag whose members are integers."""


def show_flag_values(value):
    """The single bits of a value, as a list."""
    return list(_bits(value))


# --------------------------------------------------------------------------------------------------- decorators

def unique(enumeration):
    """A decorator that refuses two names for one value."""
    aliases = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
    if aliases:
        details = ', '.join([f'{alias} -> {name}' for alias, name in aliases])
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named_flags(enumeration)
        return enumeration

    def _check_unique(self, enumeration):
        aliases = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
        if aliases:
            details = ', '.join([f'{alias} -> {name}' for alias, name in aliases])
            raise ValueError(f'aliases found in {enumeration!r}: {details}')

    def _check_continuous(self, enumeration):
        values = {found.value for found in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = 'flag'
            missing = [2 ** i for i in range(low.bit_length(), high.bit_length()) if 2 ** i not in values]
        elif issubclass(enumeration, Enum):
            kind = 'enum'
            missing = [value for value in range(low + 1, high) if value not in values]
        else:
            raise Exception('verify: unknown type %r' % enumeration)
        if missing:
            listed = ', '.join(map(str, missing))
            raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {listed}'[:256])

    def _check_named_flags(self, enumeration):
        single = {found.value for found in enumeration}
        missing_names, missing_value = [], 0
        for name, found in enumeration._member_map_.items():
            if name in enumeration._member_names_ or found.value < 0:
                continue
            missed = [value for value in _bits(found.value) if value not in single]
            if missed:
                missing_names.append(name)
                for value in missed:
                    missing_value |= value
        if missing_names:
            if len(missing_names) == 1:
                alias = f'alias {missing_names[0]} is missing'
            else:
                alias = f'aliases {", ".join(missing_names[:-1])} and {missing_names[-1]} are missing'
            if _is_single_bit(missing_value):
                value = f'value 0x{missing_value:x}'
            else:
                value = f'combined values of 0x{missing_value:x}'
            raise ValueError(f'invalid Flag {enumeration.__name__!r}: {alias} {value} '
                             '[use enum.show_flag_values(value) for details]')


# ------------------------------------------------------------------------------------- members as global names

def global_enum_repr(self):
    """The repr of a member as module.name."""
    module = self.__class__.__module__.split('.')[-1]
    return f'{module}.{self._name_}'


def global_flag_repr(self):
    """The repr of a flag as module.name|module.name."""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_})'
    if _is_single_bit(self._value_):
        return f'{module}.{self._name_}'
    if self._boundary_ is not KEEP:
        return '|'.join([f'{module}.{name}' for name in self.name.split('|')])
    return '|'.join([name if name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|')])


def global_str(self):
    """The str of a member: its name."""
    if self._name_ is None:
        return f'{self.__class__.__name__}({self._value_!r})'
    return self._name_


def global_enum(cls, update_str=False):
    """A decorator that makes the members names of the module too, and shows them so."""
    from sys import modules
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
